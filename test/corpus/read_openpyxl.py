"""Reads the workbooks that standard input lists, and says as JSON what stands in each cell: one line a workbook."""
import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import to_excel


def plain(value, epoch):
    """Days as the serial numbers that stand in the file."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return to_excel(value, epoch)
    return value


for path in json.load(sys.stdin):
    try:
        book = openpyxl.load_workbook(path, data_only=True)
        sheets = [
            [
                sheet.title,
                {
                    cell.coordinate: plain(cell.value, book.epoch)
                    for row in sheet.iter_rows()
                    for cell in row
                    if cell.value is not None
                },
            ]
            for sheet in book.worksheets
        ]
        print(json.dumps({"sheets": sheets}))
    except Exception as error:  # which files it cannot read is part of what is compared
        print(json.dumps({"error": type(error).__name__}))
