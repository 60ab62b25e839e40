"""The adapter to the layout engine: every touch of what WeasyPrint 70 and pydyf do not promise is in this room.

`kait` hooks into the layout and reads laid out boxes: `layout.inline.split_text_box` and `remove_last_whitespace`,
`pdf.add_tags`, `pdf.generate_pdf`, `pdf.fonts.Font.clean`, the `_tags` of page streams, `box.element`, `box.link_annotation`,
`pango_layout.text`, `AbsolutePlaceholder._box`. `petik` takes apart what the engine made: `pydyf.PDF.objects`, the keys of
catalog and pages, the attributes of `Font`. tests/writers/pdf/test_mesin.py holds a contract for each. Imported only after
the engine (`generator.writers.pdf.tata_letak.buka_mesin`).
"""
