"""Document metadata: XMP with both claims in one rdf:RDF, and the information dictionary that says the same."""

from __future__ import annotations

from datetime import date
from html import escape

from generator.tree import Dokumen

PEMROSES = "buku-klaster"

_UAID = """  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
"""


def tulis_xmp(dokumen: Dokumen) -> bytes:
    """The XMP packet; its dates are the day of the data."""
    judul, pembuat, subjek, bahasa = (
        escape(satu, quote=False) for satu in (dokumen.judul, dokumen.pembuat, dokumen.subjek, dokumen.bahasa)
    )
    waktu = f"{dokumen.tanggal.isoformat()}T00:00:00Z"
    uraian = f'\n   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subjek}</rdf:li></rdf:Alt></dc:description>'
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="3" pdfaid:conformance="A"/>
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
{_UAID}  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmp:CreateDate="{waktu}" xmp:ModifyDate="{waktu}" xmp:CreatorTool="{PEMROSES}"
    pdf:Producer="{PEMROSES}">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{judul}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{pembuat}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{bahasa}</rdf:li></rdf:Bag></dc:language>{uraian if subjek else ""}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()


def keterangan_berkas(dokumen: Dokumen) -> dict[str, str]:
    """The information dictionary."""
    waktu = waktu_pdf(dokumen.tanggal)
    isi = {"/Title": dokumen.judul, "/Author": dokumen.pembuat, "/Creator": PEMROSES, "/Producer": PEMROSES}
    isi |= {"/Subject": dokumen.subjek} if dokumen.subjek else {}
    return isi | {"/CreationDate": waktu, "/ModDate": waktu}


def waktu_pdf(hari: date) -> str:
    return f"D:{hari:%Y%m%d}000000Z"
