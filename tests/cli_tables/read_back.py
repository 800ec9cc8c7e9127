"""Prints a workbook as openpyxl reads it: a line a sheet, and a line a cell."""

import datetime
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
for sheet in workbook:
    header = [cell.value for cell in sheet[1]]
    print(f"# {sheet.title} {sheet.freeze_panes} {sheet.auto_filter.ref} {','.join(header)}")
    for row in sheet.iter_rows(min_row=2):
        for name, cell in zip(header, row):
            value = cell.value
            if value is None:
                continue
            if isinstance(value, datetime.datetime):
                value = f"{value:%Y-%m-%d} as {cell.number_format}"
            print(f"{sheet.title}.{name} {cell.data_type} {value!r}")
