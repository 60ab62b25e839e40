"""The adapter to the layout engine: every touch of what WeasyPrint 70 and pydyf do not promise is in this room.

`kait` hooks into the layout and the drawing: `layout.inline.split_text_box`, `remove_last_whitespace` and `justify_line`,
`draw.draw_collapsed_borders` with the grid of rules and `skipped_rows` of a table, `pdf.generate_pdf`, `pdf.fonts.Font.clean`,
`pango_layout.text`. `pemandu` takes the place of `pdf.add_tags`: `_tags` of page streams, `box.element`, `box.link_annotation`.
`kotak` reads laid out boxes: `page._page_box`, `AbsolutePlaceholder._box`. `imbang` stands before `layout.make_all_pages` and
calls `layout.page.remake_page`: `page_maker`, footnotes and `style_for._sheets` of the context. `hemat` and `selektor` remember
what the engine works out: `css.StyleFor`, `document.layout_document` and what `hemat` names. `terbuka` stands before
`draw.draw_text`: what it calls of the stream of a page, and the glyphs in it. `petik` takes apart what the engine made:
`pydyf.PDF.objects`, the keys of catalog and pages, the attributes of `Font`. tests/writers/pdf/test_mesin.py (test_imbang.py,
test_hemat.py, test_selektor.py) holds a contract for each. Imported only after the engine
(`generator.writers.pdf.tata_letak.buka_mesin`).
"""
