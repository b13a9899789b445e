#!/usr/bin/env python3
"""Writes the codelists of this folder from the research data in ../shared.

    python3 forms/codelisten/import.py [path of the shared folder]

Every list except hunderasse.yaml (editorial, written by hand) comes from here. The
result depends on the source data alone, so a second run changes nothing. What a list
leaves out is said in its `source` line and printed at the end.
"""

import collections
import csv
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"

DESTATIS = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:"
XWASSER = "github.com/hd-gmbh-dev/xoev-xwasser-rs@ff7f983f"
GERPS = "github.com/fusion-jena/GerPS-Datafield"
FLXBE = "github.com/flxbe/xdatenfelder-ts"

LICENCE_XREPOSITORY = (
    "Amtliche Codeliste, Nutzungsbedingungen im XRepository; Repository MIT. "
    "Nur Codes und Namen übernommen"
)
LICENCE_GERPS = (
    "Amtliche Codeliste, Nutzungsbedingungen im XRepository; Repository MIT, heute CC BY 4.0. "
    "Nur Codes und Namen übernommen"
)
LICENCE_FLXBE = (
    "Amtliche Codeliste, Nutzungsbedingungen im XRepository; Repository EUPL-1.2. "
    "Nur Codes und Namen übernommen"
)

# Short names for DSMeld sheet 1801, whose official names are whole sentences. The norm in
# brackets must occur in the official name: check_norms() refuses the list otherwise.
AUSKUNFTSSPERREN = {
    "1": "Auskunftssperre bei Adoptionspflege (§ 51 Abs. 5 Nr. 2 BMG)",
    "2": "Übermittlungssperre an Religionsgesellschaften (§ 42 Abs. 3 Satz 2 BMG)",
    "3": "Auskunftssperre bei Gefahr, auf Antrag oder von Amts wegen (§ 51 Abs. 1 BMG)",
    "5": "Übermittlungssperre bei Alters- und Ehejubiläen (§ 50 Abs. 2 BMG)",
    "6": "Auskunftssperre bei Annahme als Kind (§ 51 Abs. 5 Nr. 1 BMG)",
    "7": "Übermittlungssperre an Parteien und Wählergruppen (§ 50 Abs. 1 BMG)",
    "10": "Übermittlungssperre an die Bundeswehr (§ 36 Abs. 2 BMG)",
    "11": "Auskunftssperre bei Gefahr, von einer Sicherheitsbehörde veranlasst (§ 51 Abs. 3 BMG)",
    "12": "Auskunftssperre bei geändertem Vornamen oder Geschlecht (§ 51 Abs. 5 Nr. 1 BMG)",
    "13": "Übermittlungssperre an Adressbuchverlage (§ 50 Abs. 3 BMG)",
}

# Codes that the list of nationalities carries but nobody can choose.
NOT_A_NATIONALITY = {"910"}  # "für interne Zwecke verwendet"


class ImportFailed(Exception):
    """The source does not look as this script expects."""


def main():
    shared = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else SHARED
    folder = shared / "data" / "fim" / "codelists"
    lists = json.loads((folder / "codelists.json").read_text(encoding="utf-8"))
    bob = json.loads((folder / "flxbe_bob_selects_v2.1.json").read_text(encoding="utf-8"))
    towns = read_towns(shared / "data" / "catalogue" / "ars-deutschland.tsv")
    for made in (
        staat(lists),
        staatsangehoerigkeit(lists),
        familienstand(lists),
        geschlecht(lists),
        rechtsform(lists),
        bundesland(lists),
        registergericht(bob),
        kreis(lists, towns),
        auskunftssperre(lists),
    ):
        write(made)


# --- one function per list -------------------------------------------------------------


def staat(lists):
    rows = records(lists, DESTATIS + "staat_2024-08-01")
    return {
        "codelist": "staat",
        "title": "Staat",
        "urn": DESTATIS + "staat",
        "version": "2024-08-01",
        "source": "Statistisches Bundesamt (Destatis), Staats- und Gebietssystematik, Spalte Suchbegriff; "
        f"XRepository, über {XWASSER}",
        "licence": LICENCE_XREPOSITORY,
        "rows": germany_first([(r["schluessel-staat"], r["suchbegriff"]) for r in rows]),
        "left_out": {},
    }


def staatsangehoerigkeit(lists):
    rows = records(lists, DESTATIS + "staatsangehoerigkeit_2024-08-01")
    code, name, end = "DESTATIS-Schluessel-Staatsangehoerigkeit", "Suchbegriff", "Existenz-bis"
    former = [(r[code], r[name]) for r in rows if r[end]]
    internal = [(r[code], r[name]) for r in rows if r[code] in NOT_A_NATIONALITY]
    kept = [
        # the bracket repeats the name of the list
        (r[code], r[name].removesuffix(" (Staatsangehörigkeit)"))
        for r in rows
        if not r[end] and r[code] not in NOT_A_NATIONALITY
    ]
    return {
        "codelist": "staatsangehoerigkeit",
        "title": "Staatsangehörigkeit",
        "urn": DESTATIS + "staatsangehoerigkeit",
        "version": "2024-08-01",
        "source": "Statistisches Bundesamt (Destatis), Staats- und Gebietssystematik, Spalte Suchbegriff; "
        f"XRepository, über {XWASSER}. Ohne {len(former)} ehemalige Staaten und "
        f"den internen Code {internal[0][0]}",
        "licence": LICENCE_XREPOSITORY,
        "rows": germany_first(kept),
        "left_out": {"ehemalige Staaten": former, "interne Codes": internal},
    }


def familienstand(lists):
    rows = records(lists, "urn:de:dsmeld:schluesseltabelle:familienstand_2")
    return {
        "codelist": "familienstand",
        "title": "Familienstand",
        "urn": "urn:de:dsmeld:schluesseltabelle:familienstand",
        "version": "2",
        "source": f"KoSIT, Datensatz für das Meldewesen, Blatt 1401; XRepository, über {XWASSER}",
        "licence": LICENCE_XREPOSITORY,
        "rows": [(r["key"], r["name"]) for r in rows],
        "left_out": {},
    }


def geschlecht(lists):
    rows = records(lists, "urn:xpersonenstand:schluesseltabelle:geschlecht_3")
    return {
        "codelist": "geschlecht",
        "title": "Geschlecht",
        "urn": "urn:xpersonenstand:schluesseltabelle:geschlecht",
        "version": "3",
        "source": f"XPersonenstand, Schlüsseltabelle Geschlecht; über {GERPS} (Datei 2696.xml zu S00000246)",
        "licence": LICENCE_GERPS,
        "rows": [(r["key"], r["name"]) for r in rows],
        "left_out": {},
    }


def rechtsform(lists):
    rows = records(lists, "urn:xoev-de:xunternehmen:codeliste:rechtsformen_2.4")
    standard = [r for r in rows if r["Standardprofil"] == "ja"]
    other = [r for r in rows if r["Standardprofil"] != "ja"]

    def pair(r):
        return r["Code"], r["Bezeichnung-kurz-2"] or r["Bezeichnung-lang"]

    return {
        "codelist": "rechtsform",
        "title": "Rechtsform",
        "urn": "urn:xoev-de:xunternehmen:codeliste:rechtsformen",
        "version": "2.4",
        "source": f"XUnternehmen, Codeliste Rechtsformen, gültig ab 2026-01-01; XRepository, über {XWASSER}. "
        f"Nur die {len(standard)} Codes des Standardprofils, ohne {len(other)} Kategorien und Codes für "
        "einzelne Register und Steuerverfahren",
        "licence": LICENCE_XREPOSITORY,
        "rows": [pair(r) for r in standard],
        "left_out": {"nicht im Standardprofil": [pair(r) for r in other]},
    }


def bundesland(lists):
    rows = records(lists, DESTATIS + "bundesland_2010-04-01")
    return {
        "codelist": "bundesland",
        "title": "Bundesland",
        "urn": DESTATIS + "bundesland",
        "version": "2010-04-01",
        "source": f"Statistisches Bundesamt (Destatis), Gemeindeverzeichnis; XRepository, über {XWASSER}",
        "licence": LICENCE_XREPOSITORY,
        "rows": [(r["SCHLUESSEL"], r["Bezeichnung"]) for r in rows],
        "left_out": {},
    }


def registergericht(bob):
    found = bob["codelists"]["registergerichte"]
    expect(found["meta"]["version"] == "12", "registergerichte: version 12 expected")
    every = {code: court(name) for code, name in found["entries"]}
    # Some courts have two codes: the court (D2601) and its register (D2601V, F1103R). Both have
    # the same name, so nobody could choose between them; the register's is what an entry bears.
    doubled = {
        code: name
        for code, name in every.items()
        if any(every.get(code + suffix) == name for suffix in "VR")
    }
    return {
        "codelist": "registergericht",
        "title": "Registergericht",
        "urn": "urn:xoev-de:xunternehmen:codeliste:registergerichte",
        "version": "12",
        "source": "XUnternehmen, Codeliste Registergerichte; aus flxbe_bob_selects_v2.1.json "
        f"({FLXBE}, FIM-Baukasten 2.1). Version 12, FIM nennt inzwischen Version 14. Ohne {len(doubled)} "
        "Gerichtscodes, zu denen die Liste einen eigenen Registercode (…V, …R) hat",
        "licence": LICENCE_FLXBE,
        "rows": [pair for pair in every.items() if pair[0] not in doubled],
        "left_out": {"Gericht mit eigenem Registercode": list(doubled.items())},
    }


def kreis(lists, towns):
    rows = records(lists, DESTATIS + "kreis_2026-01-31")
    real = [(r["SCHLUESSEL"], r["Bezeichnung"]) for r in rows if not r["Hinweis"]]
    parts = [(r["SCHLUESSEL"], r["Bezeichnung"]) for r in rows if r["Hinweis"]]
    expect({r["Hinweis"] for r in rows} == {None, "Stadt-/Ortsteil bzw. Stadtbezirk"}, "kreis: new kind of row")
    expect({code[:2] for code, _ in parts} == {"02", "11"}, "kreis: parts of other cities than expected")
    same = collections.Counter(bare(name) for _, name in real)

    def short(code, name):
        city = ", " in name or towns[code] == 1
        name = name.split(", ")[0]  # "Kiel, Landeshauptstadt"
        if same[bare(name)] == 1:
            return name
        return f"{name}, {'Stadt' if city else 'Landkreis'}"

    return {
        "codelist": "kreis",
        "title": "Kreis oder kreisfreie Stadt",
        "urn": DESTATIS + "kreis",
        "version": "2026-01-31",
        "source": f"Statistisches Bundesamt (Destatis), Gemeindeverzeichnis; XRepository, über {XWASSER}. "
        f"Ohne {len(parts)} Stadtteile und Bezirke von Hamburg und Berlin",
        "licence": LICENCE_XREPOSITORY,
        "rows": [(code, short(code, name)) for code, name in real],
        "left_out": {"Teile von Hamburg und Berlin": parts},
    }


def auskunftssperre(lists):
    rows = records(lists, "urn:de:dsmeld:schluesseltabelle:auskunftssperre_5")
    check_norms(rows)
    return {
        "codelist": "auskunftssperre",
        "title": "Auskunfts- oder Übermittlungssperre",
        "urn": "urn:de:dsmeld:schluesseltabelle:auskunftssperre",
        "version": "5",
        "source": "KoSIT, Datensatz für das Meldewesen, Blatt 1801, gültig ab 2018-05-01; "
        f"XRepository, über {XWASSER}. Namen gekürzt",
        "licence": LICENCE_XREPOSITORY,
        "rows": [(r["key"], AUSKUNFTSSPERREN[r["key"]]) for r in rows],
        "left_out": {},
    }


# --- helpers ---------------------------------------------------------------------------


def records(lists, version_urn):
    """The rows of a list as dictionaries by column."""
    expect(version_urn in lists, f"{version_urn} is not in codelists.json")
    found = lists[version_urn]
    return [
        {column: clean(value) for column, value in zip(found["columns"], row, strict=True)}
        for row in found["rows"]
    ]


def clean(value):
    return re.sub(r"\s+", " ", value).strip() if isinstance(value, str) else value


def germany_first(rows):
    expect(dict(rows).get("000") == "Deutschland", "000 is not Deutschland")
    return sorted(rows, key=lambda row: row[0] != "000")  # stable: the rest keeps its order


def court(name):
    """`Pasewalk` -> `Amtsgericht Pasewalk`; the list has both spellings."""
    name = clean(name).rstrip("_")
    return name if name.startswith("Amtsgericht ") else f"Amtsgericht {name}"


def bare(name):
    """`Oldenburg (Oldb), Stadt` -> `Oldenburg`, to find what only looks different."""
    return re.sub(r" \([^)]*\)", "", name.split(", ")[0])


def read_towns(path):
    """How many municipalities a Kreis has: a kreisfreie Stadt has one."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return collections.Counter(r["kreisschluessel"] for r in rows if r["type"] != "gemeindefreies Gebiet")


def check_norms(rows):
    expect({r["key"] for r in rows} == set(AUSKUNFTSSPERREN), "auskunftssperre: other codes than expected")
    for row in rows:
        norm = re.search(r"\((§ .*)\)$", AUSKUNFTSSPERREN[row["key"]]).group(1)
        expect(norm in row["name"], f"auskunftssperre {row['key']}: {norm} is not in “{row['name']}”")


def expect(condition, message):
    if not condition:
        raise ImportFailed(message)


def scalar(text):
    """A YAML scalar, quoted where it would not be plain text."""
    plain = re.fullmatch(r"[A-Za-zÄÖÜäöüß][^\n]*", text) and ": " not in text and " #" not in text
    return text if plain and not text.endswith(":") else json.dumps(text, ensure_ascii=False)


def write(made):
    rows = made["rows"]
    codes = [code for code, _ in rows]
    names = [name for _, name in rows]
    expect(len(set(codes)) == len(codes), f"{made['codelist']}: a code occurs twice")
    expect(len(set(names)) == len(names), f"{made['codelist']}: a name occurs twice")
    expect(all(codes) and all(names), f"{made['codelist']}: empty code or name")
    lines = [f"{key}: {scalar(made[key])}" for key in ("codelist", "title", "urn")]
    lines.append(f"version: {json.dumps(made['version'])}")
    lines += [f"{key}: {scalar(made[key])}" for key in ("source", "licence")]
    lines.append("rows:")
    lines += [
        f"  - [{json.dumps(code, ensure_ascii=False)}, {json.dumps(name, ensure_ascii=False)}]" for code, name in rows
    ]
    text = "\n".join(lines) + "\n"
    path = HERE / f"{made['codelist']}.yaml"
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.write_text(text, encoding="utf-8")
    state = "unchanged" if before == text else "written"
    print(f"{path.name:28} {len(rows):4} rows  {state}")
    for kind, gone in made["left_out"].items():
        shown = ", ".join(f"{code} {name}" for code, name in gone[:8])
        print(f"    left out, {kind}: {len(gone)} ({shown}{', …' if len(gone) > 8 else ''})")


if __name__ == "__main__":
    try:
        main()
    except ImportFailed as error:
        sys.exit(f"import.py: {error}")
