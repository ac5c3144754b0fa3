"""Opens a workbook with openpyxl, does the steps that standard input lists, and saves it."""
import json
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def put(book, sheet, cell, value):
    book[sheet][cell] = value


def hide_columns(book, sheet, *letters):
    for letter in letters:
        book[sheet].column_dimensions[letter].hidden = True


def hide_rows(book, sheet, *rows):
    for row in rows:
        book[sheet].row_dimensions[row].hidden = True


def comment(book, sheet, cell, text):
    book[sheet][cell].comment = Comment(text, "サンプル")


def drop_validations(book, sheet):
    book[sheet].data_validations.dataValidation = []


def drop_validation(book, sheet, ranges):
    kept = [each for each in book[sheet].data_validations.dataValidation if str(each.sqref) != ranges]
    book[sheet].data_validations.dataValidation = kept


def link(book, sheet, cell, target):
    book[sheet][cell].hyperlink = target


def keep_only(book, *names):
    for name in book.sheetnames:
        if name not in names:
            del book[name]


def add_sheet(book, name, state, rows):
    sheet = book.create_sheet(name)
    sheet.sheet_state = state
    for row in rows:
        sheet.append(row)


def answer_beside(book, answers):
    """To the right of every table that begins with No, in each of its rows."""
    for sheet in book.worksheets:
        column = None
        for row in sheet.iter_rows():
            if row[0].value == "No":
                column = max(cell.column for cell in row if cell.value is not None) + 1
            elif not isinstance(row[0].value, int):
                continue
            for offset, (header, answer) in enumerate(answers.items()):
                text = header if row[0].value == "No" else answer
                sheet.cell(row[0].row, column + offset, text)


STEPS = {
    "set": put,
    "mac-dates": lambda book: setattr(book, "epoch", CALENDAR_MAC_1904),
    "move-sheet": lambda book, name, offset: book.move_sheet(name, offset),
    "hide-columns": hide_columns,
    "hide-rows": hide_rows,
    "hide-sheet": lambda book, name, state: setattr(book[name], "sheet_state", state),
    "comment": comment,
    "merge": lambda book, sheet, cells: book[sheet].merge_cells(cells),
    "unlock": lambda book, sheet: setattr(book[sheet].protection, "sheet", False),
    "drop-validations": drop_validations,
    "drop-validation": drop_validation,
    "link": link,
    "rename": lambda book, name, instead: setattr(book[name], "title", instead),
    "keep-only": keep_only,
    "add-sheet": add_sheet,
    "answer-beside": answer_beside,
    "values-only": lambda book: None,
}

steps = json.load(sys.stdin)
book = openpyxl.load_workbook(sys.argv[1], data_only=["values-only"] in steps)
for name, *values in steps:
    STEPS[name](book, *values)
book.save(sys.argv[2])
