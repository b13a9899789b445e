//! The table of codes. A code keeps its meaning for ever; retired codes are not used again.
//!
//! E00 input, E01 syntax, E02 expressions, E03 names and types, E04 analysis, E05 scenarios,
//! E06 emitters, E07 targets and mappings. Warnings carry `W` and count in the same series.

use super::Severity;

/// One kind of finding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// The code as written: `E0202`.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// Errors begin with `E`, warnings with `W`.
    pub fn severity(self) -> Severity {
        if self.0.starts_with('W') {
            Severity::Warning
        } else {
            Severity::Error
        }
    }

    /// The name of the fault, for lists.
    pub fn title(self) -> &'static str {
        ALL.iter()
            .find(|(code, _)| *code == self)
            .map_or("", |(_, title)| title)
    }

    /// The code with this spelling.
    pub fn from_name(name: &str) -> Option<Self> {
        ALL.iter()
            .map(|(code, _)| *code)
            .find(|code| code.0.eq_ignore_ascii_case(name))
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

macro_rules! codes {
    ($($name:ident = $code:literal, $title:literal;)*) => {
        $(#[doc = $title] pub const $name: Code = Code($code);)*
        /// Every code with its title, in order.
        pub const ALL: &[(Code, &str)] = &[$(($name, $title)),*];
    };
}

codes! {
    // Input
    NOT_TEXT = "E0001", "file is not UTF-8 text";
    TOO_LARGE = "E0002", "file is too large";
    TOO_DEEP = "E0003", "blocks or brackets are nested too deeply";
    UNREADABLE = "E0004", "file cannot be read";
    TOO_MANY = "E0005", "file has more mistakes than are told";
    // Syntax
    UNKNOWN_STATEMENT = "E0101", "unknown statement";
    SYNTAX = "E0102", "statement is not complete or not in order";
    UNCLOSED_BLOCK = "E0103", "block is not closed";
    UNCLOSED_TEXT = "E0104", "text is not closed";
    NO_FRONT_MATTER = "E0105", "front matter is missing";
    INVALID_YAML = "E0106", "YAML cannot be read";
    UNKNOWN_KEY = "E0107", "unknown key";
    INVALID_VALUE = "E0108", "value is not allowed here";
    MISSING_KEY = "E0109", "required key is missing";
    DUPLICATE_KEY = "E0110", "key occurs twice";
    RESERVED_NAME = "E0111", "reserved word used as a name";
    DUPLICATE_ATTRIBUTE = "E0112", "attribute occurs twice";
    STRAY_BRACE = "E0113", "closing brace without a block";
    INVALID_NAME = "E0114", "name is not made of small ASCII letters";
    // Expressions
    EXPR_SYNTAX = "E0201", "expression is not complete or not in order";
    UNKNOWN_NAME = "E0202", "unknown name in an expression";
    UNKNOWN_FUNCTION = "E0203", "unknown function";
    TYPE_MISMATCH = "E0204", "operands of different kinds";
    UNKNOWN_OPTION = "E0205", "value is not an option of the choice";
    TEXT_ORDER = "E0206", "text cannot be ordered";
    DIVISION = "E0207", "division outside a rounding function";
    TEMPORAL_LITERAL = "E0208", "date or duration does not exist";
    AMBIGUOUS = "E0209", "bare name inside a filter";
    SHADOW = "E0210", "loop variable hides a name";
    PATTERN = "E0211", "regular expression outside the portable set";
    DIGITS = "E0212", "number may have too many digits";
    ARGUMENTS = "E0213", "wrong number or kind of arguments";
    DOUBLE_EQUALS = "E0214", "`==` instead of `=`";
    SYMBOL_LOGIC = "E0215", "`&&`, `||` or `!` instead of `and`, `or`, `not(…)`";
    IS_NULL = "E0216", "`is` instead of `=`";
    BARE_NOT = "E0217", "`not` without parentheses";
    DECIMAL_COMMA = "E0218", "decimal comma";
    TYPOGRAPHIC_QUOTES = "E0219", "typographic or single quotes";
    ESCAPE = "E0220", "unknown escape in a text";
    KEYWORD_CASE = "E0221", "keyword in capitals";
    GERMAN_KEYWORD = "E0222", "German keyword";
    RANGE_NULL = "E0223", "range without an end";
    NOT_A_LIST = "E0224", "list needed";
    UNSUPPORTED_FEEL = "E0225", "FEEL construct outside Form-FEEL";
    // Names and types
    UNKNOWN_TYPE = "E0301", "unknown type";
    TYPE_ARGUMENT = "E0302", "type argument is not allowed";
    MIN_ABOVE_MAX = "E0303", "lower bound above upper bound";
    DUPLICATE_NAME = "E0304", "name declared twice";
    NO_OPTIONS = "E0305", "choice without options";
    DUPLICATE_OPTION = "E0306", "option occurs twice";
    UNKNOWN_BAUSTEIN = "E0307", "unknown Baustein";
    UNKNOWN_CODELIST = "E0308", "unknown codelist";
    UNKNOWN_MEMBER = "E0309", "Baustein has no such field";
    BAUSTEIN_CYCLE = "E0310", "Baustein uses itself";
    NESTED_REPEAT = "E0311", "repeat inside a repeat";
    REDEFINITION = "E0312", "Baustein field redefined";
    ATTRIBUTE_MISPLACED = "E0313", "attribute does not belong here";
    OPTIONS_MISPLACED = "E0314", "options on a type without options";
    UNKNOWN_FILE_KIND = "E0315", "unknown file kind";
    CODELIST_INVALID = "E0316", "codelist is not usable";
    INVALID_DEFAULT = "E0317", "default is not a value of the type";
    INVALID_AUTOFILL = "E0318", "unknown autocomplete token";
    INVALID_PARAM = "E0319", "param is not usable";
    REPEAT_BOUNDS = "E0320", "bounds of a repeat are not usable";
    INVALID_KEY_NUMBER = "E0321", "LeiKa key, FIM id or version is malformed";
    NOT_IN_CATALOGUE = "E0322", "not in the OZG catalogue";
    COMPUTE_TYPE = "E0323", "computed value does not fit its type";
    DUPLICATE_SERVICE = "E0324", "two specs with the same id";
    ITEM_MISPLACED = "E0325", "statement does not belong here";
    DUPLICATE_LABEL = "E0326", "two options with one label";
    // Analysis
    LOOKS_FORWARD = "E0401", "condition looks forward";
    CYCLE = "E0402", "values depend on each other";
    CONSTANT_CONDITION = "W0403", "condition is constant";
    TRUE_WHEN_EMPTY = "W0404", "condition is true on an empty form";
    NEVER_TRUE = "W0405", "condition can never be true";
    EMPTY_PAGE = "E0406", "page without questions";
    UNUSED_PARAM = "W0407", "param is not used";
    UNKNOWN_SECTION = "W0408", "law has no such section";
    NO_SCENARIO = "W0409", "service without a scenario";
    PAGE_NOT_VISITED = "W0410", "page that no scenario visits";
    MISREAD_NUMBER = "W0411", "number written in a way that is easily misread";
    ONLY_REFUSED = "W0412", "condition is true only with answers that are refused";
    ALWAYS_TRUE = "W0413", "condition is always true where it stands";
    OPTION_REFUSED = "W0414", "option that can never be chosen";
    NO_COMPLETION = "E0415", "no answers complete the form";
    CHECK_FAILS = "E0416", "check refuses every answer";
    CHECK_IDLE = "W0417", "check can never fail";
    DEAD_END = "E0418", "way that cannot be completed";
    NO_PURPOSE = "W0420", "field without a purpose";
    JARGON = "W0421", "office German";
    LONG_SENTENCE = "W0422", "long sentence";
    LONG_LABEL = "W0423", "long label";
    LABEL_IS_NAME = "W0424", "label is the field's name";
    NEGATIVE_QUESTION = "W0425", "yes/no question with a negation";
    MISSING_HELP = "W0426", "help or example is missing";
    ASKED_TWICE = "W0427", "same question twice";
    NO_QUESTION = "W0428", "yes/no field without a question";
    EXCEPTION = "W0429", "exception from the lint is not usable";
    ASKED_OTHERWISE = "W0430", "same question with another kind of answer";
    OPTIONS_OTHERWISE = "W0431", "same choice in other words";
    BAUSTEIN_ASKS_IT = "W0432", "Baustein already asks this";
    COULD_BE_BAUSTEIN = "W0433", "several services ask the same together";
    DATED_VALUE = "E0435", "dated value of a param is not usable";
    DATED_ORDER = "E0436", "dated values are not in the order of time";
    NO_VALUE_ON_DAY = "E0437", "param has no value on this day";
    NEVER_IN_FORCE = "E0438", "dated block is never in force";
    TOO_MANY_CHANGES = "E0439", "law of a spec changes too often";
    MISSPELT_LAW = "W0440", "no law of this name";
    REPEALED_SECTION = "W0441", "section is repealed";
    CITATION_SHAPE = "W0442", "citation cannot be read";
    MISSING_TRANSLATION = "W0445", "text without a translation";
    STALE_TRANSLATION = "W0446", "translation made for other words";
    SUPERFLUOUS_TRANSLATION = "W0447", "translation of nothing";
    BROKEN_PO = "E0448", "PO file cannot be read";
    // Scenarios
    SCENARIO_PATH = "E0501", "scenario names something that does not exist";
    SCENARIO_VALUE = "E0502", "scenario value does not fit its field";
    EXPECTATION_FAILED = "E0503", "scenario expects something else";
    SCENARIO_INCOMPLETE = "E0504", "scenario is not complete or does not pass a check";
    SCENARIO_HIDDEN = "E0505", "scenario answers a hidden question";
    // Emitters
    EMITTER_FAILED = "E0602", "outside emitter failed";
    PROFILE_INVALID = "E0603", "authority profile is not usable";
    PROFILE_CONTRAST = "E0604", "colours of an authority are too close";
    PROFILE_LOGO = "E0605", "logo of an authority is not usable";
    PROFILE_ADDRESS = "E0606", "address in an authority profile is not usable";
    PROFILE_GAP = "W0607", "authority profile lacks a page that law asks for";
    // Targets and mappings
    TARGET_INVALID = "E0701", "target profile is not usable";
    MAPPING_SYNTAX = "E0702", "mapping statement is not complete or not in order";
    MAPPING_NAME = "E0703", "mapping names something that does not exist";
    NOT_FED = "E0704", "needed target field stays empty";
    FEED_UNDECIDED = "W0705", "not decided whether a target field is always fed";
    TEXT_TOO_LONG = "E0706", "text can be longer than its target";
    NUMBER_TOO_LARGE = "E0707", "number can lie outside its target";
    OTHER_LIST = "E0708", "code of another list";
    TABLE_NOT_TOTAL = "E0709", "table leaves codes out";
    UNKNOWN_TARGET_CODE = "E0710", "code that the target does not know";
    TARGET_ENTRIES = "E0711", "number of entries does not fit the target";
    TARGET_KIND = "E0712", "value of another kind than its target";
    ANSWER_LOST = "W0713", "answer goes nowhere";
    TARGET_CHARACTERS = "E0714", "characters that the target cannot hold";
    FED_TWICE = "E0715", "target field is fed twice";
    SUPERFLUOUS_IN_MAPPING = "W0716", "part of a mapping without effect";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct() {
        let mut seen = std::collections::BTreeSet::new();
        assert!(ALL.iter().all(|(code, _)| seen.insert(code.as_str())));
    }
}
