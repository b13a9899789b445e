//! YAML to be written, with the wish for one line where that reads well.

/// A value.
pub(super) enum Yaml {
    /// A word that is no text: a number, `true`.
    Word(String),
    /// A text.
    Text(String),
    /// A list, one entry a line.
    List(Vec<Yaml>),
    /// A mapping, one key a line.
    Map(Vec<(String, Yaml)>),
    /// A list or mapping on one line if it fits.
    Flow(Box<Yaml>),
}

impl Yaml {
    /// A text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Yaml::Text(text.into())
    }

    /// `true`.
    pub(super) fn yes() -> Self {
        Yaml::Word("true".to_owned())
    }

    /// On one line if it fits.
    pub(super) fn flow(self) -> Self {
        Yaml::Flow(Box::new(self))
    }

    /// A list of texts on one line if it fits.
    pub(super) fn texts(texts: impl Iterator<Item = String>) -> Self {
        Yaml::List(texts.map(Yaml::Text).collect()).flow()
    }

    /// A mapping on one line if it fits.
    pub(super) fn record<const N: usize>(entries: [(&str, Yaml); N]) -> Self {
        let entries = entries.into_iter();
        Yaml::Map(
            entries
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
        )
        .flow()
    }
}

/// A mapping under construction.
pub(super) struct Entries(pub(super) Vec<(String, Yaml)>);

impl Entries {
    /// Begins with one key.
    pub(super) fn new(key: &str, value: Yaml) -> Self {
        Self(vec![(key.to_owned(), value)])
    }

    /// Adds a key.
    pub(super) fn push(&mut self, key: &str, value: Yaml) {
        self.0.push((key.to_owned(), value));
    }

    /// Adds a key if there is something to add.
    pub(super) fn push_some(&mut self, key: &str, value: Option<Yaml>) {
        if let Some(value) = value {
            self.push(key, value);
        }
    }

    /// Adds a key that says `true`.
    pub(super) fn push_flag(&mut self, key: &str, value: bool) {
        self.push_some(key, value.then(Yaml::yes));
    }
}
