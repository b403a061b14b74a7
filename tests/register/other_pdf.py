"""A certificate as another program saves it: objects packed into streams, and a table that is one, too."""

from __future__ import annotations

import io
import zlib

from pypdf import PdfReader


def saved_otherwise(pdf: bytes) -> bytes:
    """The two files that are attached to a certificate, in a PDF that is built as PDF 1.5 allows.

    Args:
        pdf: a certificate.
    """
    attached = PdfReader(io.BytesIO(pdf)).attachments
    names = ("credential.jwt", "record.json")
    # 1 catalog, 2 pages, 3 page, 4 and 5 what is said of the files: all in the stream 6. 7 and 8 hold them.
    spec = "<</Type/Filespec/F({0})/UF<{1}>/EF<</F {2} 0 R>>>>"
    inside = [
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Kids[<</Names[(a) 4 0 R (b) 5 0 R]>>]>>>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
        *(
            spec.format(name, "feff" + name.encode("utf-16-be").hex(), 7 + at)
            for at, name in enumerate(names)
        ),
    ]
    offsets = [sum(len(one) + 1 for one in inside[:at]) for at in range(len(inside))]
    table = " ".join(f"{number} {offset}" for number, offset in enumerate(offsets, start=1)) + " "
    packed = table + " ".join(inside)
    out, places = b"%PDF-1.5\n", {}
    streams = {
        6: (f"/Type/ObjStm/N {len(inside)}/First {len(table)}", packed.encode()),
        **{7 + at: ("/Type/EmbeddedFile", attached[name][0]) for at, name in enumerate(names)},
    }
    for number, (said, content) in streams.items():
        places[number] = len(out)
        data = zlib.compress(content)
        out += f"{number} 0 obj\n<<{said}/Filter/FlateDecode/Length {len(data)}>>\nstream\n".encode()
        out += data + b"\nendstream\nendobj\n"
    at = len(out)
    rows = [(0, 0, 255), *((2, 6, index) for index in range(len(inside)))]
    rows += [(1, places[number], 0) for number in streams] + [(1, at, 0)]
    xref = zlib.compress(
        b"".join(bytes([kind]) + place.to_bytes(4) + bytes([more]) for kind, place, more in rows)
    )
    said = f"/Type/XRef/Size 10/W[1 4 1]/Root 1 0 R/Filter/FlateDecode/Length {len(xref)}"
    out += f"9 0 obj\n<<{said}>>\n".encode()
    return out + b"stream\n" + xref + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % at
