"""Writes with openpyxl the sheets that standard input describes."""
import json
import sys

import openpyxl

book = openpyxl.Workbook()
book.remove(book.active)
for each in json.load(sys.stdin):
    sheet = book.create_sheet(each["name"])
    sheet.sheet_state = each["visibility"]
    for ref, value in each["cells"]:
        sheet[ref] = value
    for merge in each["merges"]:
        sheet.merge_cells(merge)
    for row in each["hiddenRows"]:
        sheet.row_dimensions[row].hidden = True
book.save(sys.argv[2])
