"""Writes with XlsxWriter the sheets that standard input describes."""
import json
import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[2], {"strings_to_numbers": False})
wrapped = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
for each in json.load(sys.stdin):
    if each.get("chart"):
        sheet = book.add_chartsheet(each["name"])
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": [each["chart"], 0, 1, 3, 1]})
        sheet.set_chart(chart)
        continue
    sheet = book.add_worksheet(each["name"])
    if each["visibility"] != "visible":
        sheet.hide()
    for ref, value in each["cells"]:
        sheet.write(ref, value, wrapped)
    for merge in each["merges"]:
        first = next((value for ref, value in each["cells"] if ref == merge.split(":")[0]), "")
        sheet.merge_range(merge, first, wrapped)
    for row in each["hiddenRows"]:
        sheet.set_row(row - 1, None, None, {"hidden": True})
book.close()
