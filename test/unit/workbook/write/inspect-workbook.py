"""What openpyxl finds in a workbook, as JSON: an eye that is not the writer's.

usage: inspect-workbook.py values FILE | features FILE
"""
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def values(path):
    """Every cell by sheet and address: its formula or its value, and the value stored beside it."""
    formulas = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for sheet in formulas.worksheets:
        cells = {}
        for row, stored_row in zip(sheet.iter_rows(), stored[sheet.title].iter_rows()):
            for cell, result in zip(row, stored_row):
                if cell.value is None and result.value is None:
                    continue
                is_formula = cell.data_type == "f"
                cells[cell.coordinate] = {
                    "value": plain(result.value),
                    "type": cell.data_type,
                    **({"formula": str(cell.value)} if is_formula else {}),
                    **({"format": cell.number_format} if cell.is_date else {}),
                }
        found[sheet.title] = cells
    return found


def plain(value):
    return value if value is None or isinstance(value, (bool, int, float, str)) else value.isoformat()


def features(path):
    book = openpyxl.load_workbook(path)
    return {
        "names": {name: str(defined.attr_text) for name, defined in defined_names(book)},
        "sheets": {sheet.title: describe(sheet) for sheet in book.worksheets},
    }


def defined_names(book):
    names = book.defined_names
    if hasattr(names, "items"):
        return list(names.items())
    return [(name.name, name) for name in names.definedName]


def describe(sheet):
    return {
        "state": sheet.sheet_state,
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "widths": {key: dim.width for key, dim in sheet.column_dimensions.items()},
        "hidden": [key for key, dim in sheet.column_dimensions.items() if dim.hidden],
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "validations": [
            {"range": str(rule.sqref), "type": rule.type, "formula": rule.formula1}
            for rule in sheet.data_validations.dataValidation
        ],
        "conditions": [
            {"range": str(area.sqref), "formula": list(rule.formula)}
            for area in sheet.conditional_formatting
            for rule in area.rules
        ],
        "charts": len(sheet._charts),
        "print": {
            "orientation": sheet.page_setup.orientation,
            "paper": sheet.page_setup.paperSize,
            "fit": bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage),
            "wide": sheet.page_setup.fitToWidth,
            "rows": sheet.print_title_rows,
            "header": [sheet.oddHeader.left.text, sheet.oddHeader.right.text],
            "footer": sheet.oddFooter.right.text,
        },
        "heading": bool(sheet["A4"].font.b) if sheet.max_row > 3 else None,
    }


if __name__ == "__main__":
    kind, path = sys.argv[1:]
    json.dump(values(path) if kind == "values" else features(path), sys.stdout)
