"""Types values into cells, as a leader would in Excel.

usage: edit-workbook.py IN OUT  (on standard input: [[sheet, address, value], ...])
"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
source, target = sys.argv[1:]
book = openpyxl.load_workbook(source)
for sheet, address, value in json.load(sys.stdin):
    book[sheet][address] = value
book.save(target)
