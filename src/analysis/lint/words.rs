//! Words of offices and laws, each with words that everyone reads at once.
//!
//! An editorial list of our own: words that shut readers out or say in an office's manner what plain
//! German says more simply. Terms that stand on documents applicants hold in their hands (Bescheid,
//! Vollmacht, Aufenthaltstitel) are not on it, because a plainer word would not be found there.

/// How an entry meets a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// This word and nothing behind it.
    Word,
    /// Words that begin so: the word in all its endings.
    Stem,
    /// These words side by side, with their stops.
    Phrase,
}

/// An entry: how it meets, what it meets in small letters, what to write; nothing where
/// it is left out.
pub(super) type Entry = (Form, &'static str, &'static str);

/// The list, in the order of the alphabet within each kind.
pub(super) const WORDS: &[Entry] = &[
    // Abbreviations are read aloud letter by letter, or not at all.
    (Form::Phrase, "bzw.", "oder"),
    (Form::Phrase, "ca.", "ungefähr"),
    (Form::Phrase, "d. h.", "das heißt"),
    (Form::Phrase, "d.h.", "das heißt"),
    (Form::Phrase, "etc.", "und so weiter"),
    (Form::Phrase, "evtl.", "vielleicht"),
    (Form::Phrase, "ggf.", "wenn nötig"),
    (Form::Phrase, "i. d. r.", "meistens"),
    (Form::Phrase, "i.d.r.", "meistens"),
    (Form::Phrase, "i. s. d.", "im Sinne von"),
    (Form::Phrase, "i. v. m.", "zusammen mit"),
    (Form::Phrase, "inkl.", "mit"),
    (Form::Phrase, "lt.", "nach"),
    (Form::Phrase, "max.", "höchstens"),
    (Form::Phrase, "mind.", "mindestens"),
    (Form::Phrase, "o. a.", "oben genannt"),
    (Form::Phrase, "o. g.", "genannt"),
    (Form::Phrase, "o.g.", "genannt"),
    (Form::Phrase, "s. o.", "siehe oben"),
    (Form::Phrase, "sog.", "so genannt"),
    (Form::Phrase, "u. a.", "unter anderem"),
    (Form::Phrase, "u. u.", "vielleicht"),
    (Form::Phrase, "usw.", "und so weiter"),
    (Form::Phrase, "vgl.", "siehe"),
    (Form::Phrase, "z. b.", "zum Beispiel"),
    (Form::Phrase, "z.b.", "zum Beispiel"),
    (Form::Phrase, "z. t.", "zum Teil"),
    (Form::Phrase, "zzgl.", "dazu"),
    // Prepositions and particles of the office.
    (Form::Word, "abzüglich", "minus"),
    (Form::Word, "anlässlich", "wegen"),
    (Form::Word, "anhand", "mit"),
    (Form::Word, "bezüglich", "zu"),
    (Form::Word, "dementsprechend", "deshalb"),
    (Form::Word, "demzufolge", "deshalb"),
    (Form::Stem, "diesbezüglich", "dazu"),
    (Form::Stem, "etwaig", "mögliche"),
    (Form::Word, "fernmündlich", "am Telefon"),
    (Form::Word, "fristgerecht", "in der Frist"),
    (Form::Word, "gegebenenfalls", "wenn nötig"),
    (Form::Word, "gemäß", "nach"),
    (Form::Word, "hiermit", ""),
    (Form::Word, "hinsichtlich", "zu"),
    (Form::Word, "infolge", "wegen"),
    (Form::Word, "insbesondere", "vor allem"),
    (Form::Word, "insofern", "dann"),
    (Form::Stem, "jeweilig", "der, die oder das"),
    (Form::Word, "lediglich", "nur"),
    (Form::Word, "mittels", "mit"),
    (Form::Stem, "nachfolgend", "folgende"),
    (Form::Stem, "nachstehend", "folgende"),
    (Form::Word, "nebst", "mit"),
    (Form::Stem, "obig", "genannte"),
    (Form::Stem, "postalisch", "mit der Post"),
    (Form::Word, "respektive", "oder"),
    (Form::Word, "seitens", "von"),
    (Form::Word, "sofern", "wenn"),
    (Form::Word, "sodann", "dann"),
    (Form::Word, "sowie", "und"),
    (Form::Word, "unbeschadet", "auch wenn"),
    (Form::Stem, "unverzüglich", "sofort"),
    (Form::Word, "vollumfänglich", "ganz"),
    (Form::Word, "vorbehaltlich", "wenn"),
    (Form::Stem, "vorgenannt", "genannte"),
    (Form::Stem, "vorstehend", "genannte"),
    (Form::Word, "wohnhaft", "wohnt"),
    (Form::Word, "zuzüglich", "und dazu"),
    (Form::Word, "zwecks", "für"),
    (Form::Word, "zwingend", "unbedingt"),
    // People.
    (Form::Stem, "antragstellend", "Sie"),
    (Form::Stem, "antragsteller", "Sie"),
    (
        Form::Stem,
        "anspruchsberechtigt",
        "die Person, die das Geld bekommt",
    ),
    (Form::Stem, "personenkreis", "Personen"),
    (Form::Stem, "unterzeichner", "die Person, die unterschreibt"),
    (Form::Stem, "zuwendungsempfänger", "Sie"),
    // Nouns that hide a verb.
    (Form::Stem, "antragstellung", "wenn Sie den Antrag stellen"),
    (Form::Stem, "beantragung", "beantragen"),
    (Form::Stem, "beibringung", "vorlegen"),
    (Form::Stem, "bezugnahme", "meinen"),
    (Form::Stem, "durchführung", "machen"),
    (Form::Stem, "entrichtung", "zahlen"),
    (Form::Stem, "geltendmachung", "verlangen"),
    (Form::Stem, "glaubhaftmachung", "glaubhaft machen"),
    (Form::Stem, "inanspruchnahme", "nutzen"),
    (Form::Stem, "inaugenscheinnahme", "ansehen"),
    (Form::Stem, "kenntnisnahme", "lesen"),
    (Form::Stem, "kostentragung", "zahlen"),
    (Form::Stem, "nichtbeachtung", "wenn Sie das nicht tun"),
    (Form::Stem, "nichtvorlage", "wenn Sie es nicht vorlegen"),
    (Form::Stem, "rücksendung", "zurückschicken"),
    (Form::Stem, "übersendung", "schicken"),
    (Form::Stem, "zurverfügungstellung", "geben"),
    // Verbs and phrases of the office.
    (Form::Stem, "aushändig", "geben"),
    (Form::Phrase, "in abzug bringen", "abziehen"),
    (Form::Phrase, "in anspruch nehmen", "nutzen"),
    (Form::Phrase, "in kenntnis setzen", "informieren"),
    (Form::Phrase, "kenntnis nehmen", "lesen"),
    (Form::Phrase, "zur verfügung stellen", "geben"),
    (Form::Phrase, "zur vorlage bei", "für"),
    (Form::Stem, "beizufügen", "legen Sie bei"),
    (Form::Word, "benötigen", "brauchen"),
    (Form::Word, "benötigt", "braucht"),
    (Form::Word, "entrichten", "zahlen"),
    (Form::Word, "ersuchen", "bitten"),
    (Form::Word, "obliegt", "muss"),
    (Form::Word, "tätigen", "machen"),
    (Form::Word, "übersenden", "schicken"),
    (Form::Word, "unterzeichnen", "unterschreiben"),
    (Form::Word, "veräußern", "verkaufen"),
    (Form::Word, "veräußert", "verkauft"),
    // Nouns of the office.
    (Form::Stem, "lichtbild", "Foto"),
    (Form::Stem, "liegenschaft", "Grundstück"),
    (Form::Stem, "obliegenheit", "Pflicht"),
    (Form::Word, "rechtsbehelf", "Widerspruch"),
    (Form::Word, "verwaltungsakt", "Bescheid"),
    (Form::Stem, "vordruck", "Formular"),
];

/// Abbreviations that are words of everyday life.
pub(super) const EVERYDAY: &[&str] =
    &["BIC", "EU", "IBAN", "PDF", "PKW", "LKW", "SMS", "TÜV", "TV"];
