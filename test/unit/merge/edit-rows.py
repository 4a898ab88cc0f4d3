"""Does to the register of exported workbooks what people do in Excel: edits, sorts, inserts, deletes, copies, pastes.

usage: edit-rows.py  (on standard input: [{source, target, edits: [{op, ...}]}, ...])
"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")
SHEET, FIRST, WIDTH, ID = "Brancheregister", 5, 18, 18


def rows_of(sheet):
    last = FIRST
    while any(sheet.cell(last, column).value not in (None, "") for column in (1, 2, ID)):
        last += 1
    return range(FIRST, last)


def row_of(sheet, row_id):
    return next((row for row in rows_of(sheet) if sheet.cell(row, ID).value == row_id), None)


def read(sheet, row):
    return [sheet.cell(row, column).value for column in range(1, WIDTH + 1)]


def write(sheet, row, values):
    for column, value in enumerate(values, 1):
        sheet.cell(row, column).value = value


def apply(book, edit):
    sheet = book[SHEET]
    op = edit["op"]
    row = row_of(sheet, edit["id"]) if "id" in edit else None
    if "id" in edit and row is None:
        return
    if op == "set":
        sheet.cell(row, edit["column"]).value = edit["value"]
    elif op == "delete":
        sheet.delete_rows(row)
    elif op == "loseId":
        sheet.cell(row, ID).value = None
    elif op == "copy":
        values = read(sheet, row)
        sheet.insert_rows(row)
        write(sheet, row, values)
        sheet.cell(row, edit["column"]).value = edit["value"]
    elif op == "insert":
        at = min(FIRST + edit["at"], max(rows_of(sheet), default=FIRST) + 1)
        sheet.insert_rows(at)
        write(sheet, at, [edit["values"].get(str(column)) for column in range(1, WIDTH + 1)])
    elif op == "sort":
        rows = list(rows_of(sheet))
        ordered = sorted((read(sheet, row) for row in rows), key=lambda values: str(values[edit["column"] - 1]))
        for row, values in zip(rows, ordered):
            write(sheet, row, values)
    elif op == "dropIds":
        sheet.delete_cols(ID)
    else:
        raise ValueError(op)


def paste(book):
    """What is marked in one window and pasted in another: the values that are seen."""
    target = openpyxl.Workbook()
    for row in book[SHEET].iter_rows(min_row=4, max_col=15, values_only=True):
        target.active.append(row)
    return target


for job in json.load(sys.stdin):
    book = openpyxl.load_workbook(job["source"])
    for edit in job["edits"]:
        apply(book, edit)
    if job.get("paste"):
        book = paste(book)
    book.save(job["target"])
