#!/usr/bin/env python3
"""Writes the fact files of this folder from the research data in ../shared.

    python3 forms/katalog/import.py [path of the shared folder]

katalog.json       OZG services and LeiKa-level candidates, one per line
themenfelder.json  the Themenfelder with their Lagen
gesetze.json       reduced index of federal law, one law per line

The result depends on the source data alone, so a second run changes nothing.
"""

import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"

# Four of the 20 candidates are no service of their own beside their parent; README.md says why.
LEFT_OUT = {"K03", "K11", "K16", "K18"}

SLUGS = {
    "Arbeit & Ruhestand": "arbeit-ruhestand",
    "Bauen & Wohnen": "bauen-wohnen",
    "Bildung": "bildung",
    "Ein- & Auswanderung": "ein-auswanderung",
    "Engagement & Hobby": "engagement-hobby",
    "Familie & Kind": "familie-kind",
    "Forschung & Förderung": "forschung-foerderung",
    "Gesundheit": "gesundheit",
    "Mobilität & Reisen": "mobilitaet-reisen",
    "Querschnitt": "querschnitt",
    "Recht & Ordnung": "recht-ordnung",
    "Steuern & Zoll": "steuern-zoll",
    "Umwelt": "umwelt",
    "Unternehmensführung & -entwicklung": "unternehmensfuehrung",
}

# General law that forms cite though the catalogue does not.
ALSO = ["bgbeg", "fgo", "gkg_2004", "sgg", "uvpg", "vwgo", "vwvg", "vwzg_2005"]

# The index uses the abbreviations of juris: "AufenthG 2004", "BBauG", "SGB 9 2018". The key of
# gesetze.json is the official short form. Where dropping a year is not enough, it stands here;
# the spelling of the index always stays as an alias.
OFFICIAL = {
    "altautov": "AltfahrzeugV",
    "amstprv": "AMVO",
    "asylvfg_1992": "AsylG",
    "aufag": "AAG",
    "bbaug": "BauGB",
    "bearbthg": "ErgThG",
    "beratungsg": "SchKG",
    "bgbeg": "EGBGB",
    "bgsg_1994": "BPolG",
    "bimschv_1_2010": "1. BImSchV",
    "bimschv_9": "9. BImSchV",
    "bimschv_16": "16. BImSchV",
    "bimschv_24": "24. BImSchV",
    "bimschv_35": "35. BImSchV",
    "bimschv_41": "41. BImSchV",
    "ersdig": "ZDG",
    "eu_ewrhwv_2016": "EU/EWR HwV",
    "fahrlg2018dv": "DV-FahrlG",
    "fahrpersstg": "FPersG",
    "flgdv_1": "1. FlGDV",
    "flgdv_2": "2. FlGDV",
    "gefahrgutg": "GGBefG",
    "geschmmg_2004": "DesignG",
    "gsgv_11_2016": "11. ProdSV",
    "hdlregvfg": "HRV",
    "invzulg_2010": "InvZulG 2010",
    "kredwg": "KWG",
    "passg_1986": "PassG",
    "patanwo": "PAO",
    "pfandlv": "PfandlV",
    "rustag": "StAG",
    "saatverkg_1985": "SaatG",
    "spiritv": "AGeV",
    "sprengv_1": "1. SprengV",
    "sprengv_2": "2. SprengV",
    "sprengv_3": "3. SprengV",
    "stbdv": "DVStB",
    "stgebo_2011": "GebOSt",
    "stipgdv": "StipV",
    "tierseuchschbmv": "BmTierSSchV",
    "vermbdv_1994": "VermBDV 1994",
    "vermbg_2": "5. VermBG",
    "wipro": "WPO",
    "woeigg": "WEG",
    "zo-aerzte": "Ärzte-ZV",
    "zo-zahnaerzte": "Zahnärzte-ZV",
}

# Other spellings in use, only where there is no doubt which law is meant.
ALIASES = {
    "aeappro_2002": ["ÄAppO"],
    "ausbeignv_2009": ["AEVO"],
    "bafoeg": ["BAFöG", "BaföG"],
    "bafoegzuschlagsv": ["BAföG-AuslandszuschlagsV"],
    "bbig_2005": ["BBIG"],
    "bitv_2_0": ["BITV"],
    "bverfschg": ["BVerfschG"],
    "eeg_2014": ["EEG 2021"],
    "fstrg": ["FstrG"],
    "hoheseeeinbrg": ["Hohe-SeeEinbrG"],
    "hwo": ["HWO"],
    "kredanstwiag": ["KfW-Gesetz"],
    "passg_1986": ["PaßG"],
    "sgb_9_2018": ["SGB 9"],
    "sprengv_1": ["1.SprengV"],
    "stvg": ["STVG"],
    "stvoausnv_9": ["9. StVOAusnV"],
    "tier-lmhv": ["TierLMHV"],
    "uhvorschg": ["UVG"],
    "vermbdv_1994": ["VermBDV"],
}

# Titles that the index cuts off or lacks, for laws without text.
TITLES = {
    "aduebag": "Gesetz zur Ausführung des Haager Übereinkommens vom 29. Mai 1993 über den Schutz von Kindern und "
    "die Zusammenarbeit auf dem Gebiet der internationalen Adoption",
    "atauebk": "Zollübereinkommen über das Carnet A.T.A. für die vorübergehende Einfuhr von Waren",
    "atauebkg": "Gesetz zu dem Zollübereinkommen über das Carnet A.T.A. für die vorübergehende Einfuhr von Waren",
    "bafoeg": "Bundesgesetz über individuelle Förderung der Ausbildung (Bundesausbildungsförderungsgesetz)",
    "diaetassg_1994": "Gesetz über den Beruf der Diätassistentin und des Diätassistenten",
    "oelg_2009": "Öko-Landbaugesetz",
    "passg_1986": "Passgesetz",
    "prueflabv": "Prüflaboratorienverordnung",
    "sueg": "Sicherheitsüberprüfungsgesetz",
    "tier-lmuev": "Tierische Lebensmittel-Überwachungsverordnung",
    "urkbefruebkg_haag": "Gesetz zu dem Haager Übereinkommen vom 5. Oktober 1961 zur Befreiung ausländischer "
    "öffentlicher Urkunden von der Legalisation",
}

ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]


class ImportFailed(Exception):
    """The source does not look as this script expects."""


def main():
    shared = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SHARED
    catalogue = shared / "data" / "catalogue"
    services = read(catalogue / "ozg-catalogue.json")
    candidates = read(catalogue / "ozg-candidates.json")
    expect({c["candidate"] for c in candidates} >= LEFT_OUT, "a candidate to leave out does not exist")
    write_katalog(services, [c for c in candidates if c["candidate"] not in LEFT_OUT])
    write_themenfelder(services)
    write_gesetze(shared / "data" / "law", services + candidates)


# --- katalog.json ----------------------------------------------------------------------


def write_katalog(services, candidates):
    kind = {s["lage"]: s["lage_typ"] for s in services}
    ids = {s["id"] for s in services}
    rows = [service(s) for s in sorted(services, key=lambda s: s["id"])]
    for c in sorted(candidates, key=lambda c: c["candidate"]):
        expect(c["id"] is None and c["parent_ozg_id"] in ids, f"{c['candidate']}: no parent")
        rows.append(service({**c, "lage_typ": kind[c["lage"]]}))
    expect(len(ids) == len(services), "an OZG id occurs twice")
    write("katalog.json", "[\n" + ",\n".join(compact(row) for row in rows) + "\n]\n", f"{len(rows)} services")


def service(s):
    row = {
        "id": s["id"],
        "candidate": s.get("candidate"),
        "name": s["name"],
        "themenfeld": s["themenfeld"],
        "lage": s["lage"],
        "lage_typ": s["lage_typ"],
        "zielgruppe": s["zielgruppe"],
        "status": s["status"],
        "source": s["source"],
        "leika": [{"key": one["key"], "name": one["name"], "typ": one["typ"]} for one in s["leika"]],
        "citations": distinct(clean(b["citation"]) for one in s["leika"] for b in one["legal_basis"]),
    }
    if row["id"] is None:
        row["parent_ozg_id"] = s["parent_ozg_id"]
    keys = [one["key"] for one in row["leika"] if one["key"] is not None]
    expect(all(re.fullmatch(r"\d{14}", key) for key in keys), f"{row['name']}: odd LeiKa key")
    return row


# --- themenfelder.json -----------------------------------------------------------------


def write_themenfelder(services):
    lagen = collections.defaultdict(dict)
    for s in sorted(services, key=lambda s: s["id"]):
        before = lagen[s["themenfeld"]].setdefault(s["lage"], s["lage_typ"])
        expect(before == s["lage_typ"], f"{s['lage']}: two types")
    expect(set(lagen) == set(SLUGS), "other Themenfelder than expected")
    rows = [
        {
            "themenfeld": name,
            "slug": slug,
            "lagen": [{"lage": lage, "typ": typ} for lage, typ in lagen[name].items()],
        }
        for name, slug in sorted(SLUGS.items(), key=lambda pair: pair[1])
    ]
    count = sum(len(row["lagen"]) for row in rows)
    text = "[\n" + ",\n".join(compact(row) for row in rows) + "\n]\n"
    write("themenfelder.json", text, f"{len(rows)} Themenfelder, {count} Lagen")


# --- gesetze.json ----------------------------------------------------------------------


def write_gesetze(folder, services):
    index = read(folder / "law-index.json")
    with_text = {slug for slug, law in index.items() if law.get("text")}
    cited = cited_laws(index, services)
    laws = {}
    owner = {}  # every key and alias -> slug: none may stand for two laws
    for slug in sorted(with_text | cited | set(ALSO)):
        law = index[slug]
        short = short_form(slug, law["abk"])
        aliases = [a for a in distinct([law["abk"], *ALIASES.get(slug, [])]) if a != short]
        for name in [short, *aliases]:
            expect(owner.setdefault(name, slug) == slug, f"“{name}” stands for {owner[name]} and {slug}")
        laws[short] = {
            "title": title(folder, slug, law),
            "address": address(folder, slug, law),
            "sections": sorted(law.get("sections", {}), key=section_key),
            "repealed": [s for s in sorted(law.get("sections", {}), key=section_key) if gone(law["sections"][s])],
            "aliases": aliases,
        }
    # An alias must not be the name of another law of the whole index either.
    known = {law["abk"]: slug for slug, law in index.items()}
    for name, slug in owner.items():
        expect(known.get(name, slug) == slug, f"“{name}” ({slug}) is also {known.get(name)}")
    header = {
        "state": "2022-03",
        "source": "github.com/bundestag/gesetze, Stand März 2022",
        "licence": "Amtliche Werke, gemeinfrei nach § 5 Abs. 1 UrhG",
        "note": "Laws that the OZG catalogue cites, and general ones. A law that is not here, or has no "
        "sections here, cannot be checked; that does not make a citation wrong.",
    }
    lines = [f"{compact(name)}: {compact(law)}" for name, law in sorted(laws.items(), key=lambda p: sort_key(p[0]))]
    text = f'{{\n"header": {compact(header)},\n"laws": {{\n' + ",\n".join(lines) + "\n}\n}\n"
    expect(len(text.encode()) < 600_000, "gesetze.json is too large")
    sections = sum(len(law["sections"]) for law in laws.values())
    write("gesetze.json", text, f"{len(laws)} laws, {sections} sections")
    print(f"    {len(with_text)} with text, {len(cited - with_text)} more cited, {len(ALSO)} added by hand")
    empty = [name for name, law in laws.items() if not law["sections"]]
    print(f"    without sections: {', '.join(empty)}")


def cited_laws(index, services):
    """The laws that a legal basis points to by its address, or else by its abbreviation."""
    by_address = {}
    by_name = collections.defaultdict(set)
    for slug, law in index.items():
        # gesetze-im-internet.de replaces what is not ASCII: BAföG -> baf_g
        by_address.setdefault(re.sub(r"[^a-z0-9-]", "_", law["abk"].lower()), slug)
        by_address.setdefault(slug, slug)
        by_name[without_year(law["abk"]).lower()].add(slug)
    found = set()
    for s in services:
        for one in s["leika"]:
            for basis in one["legal_basis"]:
                address = re.match(
                    r"https?://(?:www\.)?(?:gesetze-im-internet|bundesrecht\.juris)\.de/([^/]*)", basis["url"] or ""
                )
                slug = by_address.get(address.group(1).lower().removesuffix(".html")) if address else None
                last = re.search(r"(?:^|[\d.)a-z] )([A-ZÄÖÜ][\w/-]*)$", basis["citation"])
                names = by_name.get(last.group(1).lower(), set()) if last else set()
                if slug:
                    found.add(slug)
                elif len(names) == 1:
                    found |= names
    return found


def address(folder, slug, law):
    """The folder of the law at gesetze-im-internet.de: the text names it, else it follows from the abbreviation."""
    if law.get("text"):
        found = re.search(r"^origslug: (\S+)$", (folder / law["text"]).read_text(encoding="utf-8"), re.M)
        expect(found, f"{slug}: no address in the text")
        return found.group(1)
    return re.sub(r"[^a-z0-9-]", "_", law["abk"].lower())


def gone(heading):
    """The index keeps the numbers of repealed sections."""
    return re.fullmatch(r"[(\[]?(weggefallen|aufgehoben)[)\]]?", heading.strip(), re.I) is not None


def short_form(slug, abk):
    if slug in OFFICIAL:
        return OFFICIAL[slug]
    book = re.match(r"SGB (\d+)\b", abk)
    return f"SGB {ROMAN[int(book.group(1)) - 1]}" if book else without_year(abk)


def without_year(abk):
    return re.sub(r" (?:19|20)\d\d$", "", abk)


def title(folder, slug, law):
    """The index cuts titles at the end of a line; the text has them whole, sometimes begun above."""
    if slug in TITLES:
        return TITLES[slug]
    if not law.get("text"):
        return law["title"]
    before, rest = (folder / law["text"]).read_text(encoding="utf-8").split("---\n", 1)
    found = re.search(r"^Title: (.*(?:\n  .*)*)\njurabk:", rest, re.M)
    expect(found, f"{slug}: no title in the text")
    whole = clean(f"{before} {found.group(1).strip(chr(39) + chr(34))}")
    return re.sub(r" \((?:Artikel|Art\.) [^()]*\)?$", "", whole)


# --- helpers ---------------------------------------------------------------------------


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def clean(text):
    return re.sub(r"\s+", " ", text).strip()


def distinct(values):
    return [value for value in dict.fromkeys(values) if value]


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def section_key(section):
    number, letters = re.fullmatch(r"(\d+)([a-z]*)", section).groups()
    return int(number), letters


def sort_key(name):
    plain = name.casefold().translate(str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"}))
    return plain, name


def expect(condition, message):
    if not condition:
        raise ImportFailed(message)


def write(name, text, what):
    path = HERE / name
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(text, encoding="utf-8")
    print(f"{name:20} {what}, {len(text.encode()):,} bytes, {'unchanged' if before == text else 'written'}")


if __name__ == "__main__":
    try:
        main()
    except ImportFailed as error:
        sys.exit(f"import.py: {error}")
