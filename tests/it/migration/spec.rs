//! Small random specs that know what their questions and options mean, and random edits of them.

use std::fmt::Write as _;

use crate::schemas::Random;

/// What was meant: two questions or options with one meaning are the same one.
pub(crate) type Meaning = u32;

#[derive(Debug, Clone)]
pub(crate) struct Choice {
    pub(crate) code: String,
    label: String,
    pub(crate) meaning: Meaning,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Text(u32),
    Lines(u32),
    Integer(i64, i64),
    Number(u8, i64),
    Money(i64),
    Date(&'static str),
    PartialDate,
    YesNo,
    Confirm,
    Choice(Vec<Choice>),
    Choices(Vec<Choice>),
    Email,
    File(&'static str, u32),
    Code(&'static str),
}

#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) meaning: Meaning,
    pub(crate) name: String,
    label: String,
    pub(crate) kind: Kind,
    pub(crate) unit: &'static str,
    optional: bool,
}

/// How the questions of a block are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    Form,
    Group,
    List(u32),
}

#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) holder: Holder,
    pub(crate) name: String,
    title: String,
    pub(crate) questions: Vec<Question>,
}

#[derive(Debug, Clone)]
pub(crate) struct Spec {
    pub(crate) blocks: Vec<Block>,
    /// Names and meanings handed out so far.
    next: u32,
}

impl Spec {
    pub(crate) fn random(random: &mut Random) -> Self {
        let mut spec = Self {
            blocks: Vec::new(),
            next: 0,
        };
        for holder in [Holder::Form, Holder::Group, Holder::List(4)] {
            let questions = (0..2 + random.below(4)).map(|_| spec.question(random));
            let questions = questions.collect();
            let number = spec.number();
            spec.blocks.push(Block {
                holder,
                name: format!("block{number}"),
                title: format!("Abschnitt {number}"),
                questions,
            });
        }
        spec
    }

    fn number(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    fn question(&mut self, random: &mut Random) -> Question {
        let meaning = self.number();
        Question {
            meaning,
            name: format!("q{meaning}"),
            label: format!("Frage {meaning}"),
            kind: self.kind(random),
            unit: random.pick(&["", "", "m²"]),
            optional: random.below(3) == 0,
        }
    }

    fn kind(&mut self, random: &mut Random) -> Kind {
        let most = random.pick(&[5, 20, 100]);
        let high = i64::from(most);
        match random.below(14) {
            0 => Kind::Text(most),
            1 => Kind::Lines(most),
            2 => Kind::Integer(random.pick(&[0, 2]), high),
            3 => Kind::Number(random.pick(&[1, 2]), high),
            4 => Kind::Money(high),
            5 => Kind::Date(random.pick(&["", "(past)", "(future)"])),
            6 => Kind::PartialDate,
            7 => Kind::YesNo,
            8 => Kind::Confirm,
            9 => Kind::Choice(self.choices(random)),
            10 => Kind::Choices(self.choices(random)),
            11 => Kind::Email,
            12 => Kind::File(
                random.pick(&["pdf", "pdf, jpg", "jpg"]),
                random.pick(&[1, 3]),
            ),
            _ => Kind::Code(random.pick(&["bundesland", "familienstand"])),
        }
    }

    fn choices(&mut self, random: &mut Random) -> Vec<Choice> {
        (0..2 + random.below(3)).map(|_| self.choice()).collect()
    }

    fn choice(&mut self) -> Choice {
        let meaning = self.number();
        Choice {
            code: format!("c{meaning}"),
            label: format!("Antwort {meaning}"),
            meaning,
        }
    }

    /// One thing that somebody who maintains a spec does.
    pub(crate) fn edit(&mut self, random: &mut Random) {
        let at = random.below(self.blocks.len());
        let count = self.blocks[at].questions.len();
        let which = random.below(count);
        match random.below(16) {
            0 => self.blocks[at].questions[which].name = format!("n{}", self.number()),
            1 if count > 1 => {
                self.blocks[at].questions.remove(which);
            }
            2 => {
                let new = self.question(random);
                self.blocks[at].questions.insert(which, new);
            }
            // Another question in the old one's place.
            3 => {
                let name = self.blocks[at].questions[which].name.clone();
                let new = self.question(random);
                self.blocks[at].questions[which] = Question { name, ..new };
            }
            // Another question in its place, answered in the same way: only the words tell.
            4 => {
                let meaning = self.number();
                let question = &mut self.blocks[at].questions[which];
                question.meaning = meaning;
                question.label = format!("Frage {meaning}");
            }
            5 => {
                let number = self.number();
                self.blocks[at].questions[which].label = format!("Andere Worte {number}");
            }
            6 => self.blocks[at].questions[which].kind = self.kind(random),
            7 => {
                let unit = random.pick(&["", "m²", "ha"]);
                self.blocks[at].questions[which].unit = unit;
            }
            8 => self.limits(at, which, random),
            9 | 10 => self.options(at, which, random),
            11 => self.blocks[at].name = format!("b{}", self.number()),
            12 => {
                let number = self.number();
                self.blocks[at].title = format!("Abschnitt {number}");
            }
            13 => {
                if let Holder::List(max) = &mut self.blocks[at].holder {
                    *max = random.pick(&[1, 2, 4, 8]);
                }
            }
            // Two questions take each other's names, and their words go along.
            14 => {
                let other = random.below(count);
                let questions = &mut self.blocks[at].questions;
                let (a, b) = (questions[which].name.clone(), questions[other].name.clone());
                questions[which].name = b;
                questions[other].name = a;
            }
            _ => {
                let to = random.below(self.blocks.len());
                if count > 1 {
                    let question = self.blocks[at].questions.remove(which);
                    self.blocks[to].questions.push(question);
                }
            }
        }
    }

    fn limits(&mut self, at: usize, which: usize, random: &mut Random) {
        let most = random.pick(&[3, 10, 50, 200]);
        let high = i64::from(most);
        match &mut self.blocks[at].questions[which].kind {
            Kind::Text(max) | Kind::Lines(max) => *max = most,
            Kind::Integer(_, max) | Kind::Number(_, max) | Kind::Money(max) => *max = high,
            Kind::Date(bound) => *bound = random.pick(&["", "(past)", "(future)"]),
            Kind::File(kinds, count) => {
                *kinds = random.pick(&["pdf", "pdf, jpg"]);
                *count = random.pick(&[1, 2, 5]);
            }
            Kind::PartialDate
            | Kind::YesNo
            | Kind::Confirm
            | Kind::Choice(_)
            | Kind::Choices(_)
            | Kind::Email
            | Kind::Code(_) => {}
        }
    }

    fn options(&mut self, at: usize, which: usize, random: &mut Random) {
        let new = self.choice();
        let code = format!("k{}", self.number());
        let (Kind::Choice(options) | Kind::Choices(options)) =
            &mut self.blocks[at].questions[which].kind
        else {
            return;
        };
        let (one, other) = (random.below(options.len()), random.below(options.len()));
        match random.below(5) {
            0 if options.len() > 2 => {
                options.remove(one);
            }
            1 => options.push(new),
            // The code stays and means something else.
            2 => {
                options[one].label = new.label;
                options[one].meaning = new.meaning;
            }
            3 => options[one].code = code,
            _ => {
                let (a, b) = (options[one].code.clone(), options[other].code.clone());
                options[one].code = b;
                options[other].code = a;
            }
        }
    }

    /// The body of the spec.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            writeln!(text, "page p_{} \"Seite {}\" {{", block.name, block.title).unwrap();
            match block.holder {
                Holder::Form => {}
                Holder::Group => {
                    writeln!(text, "group {} \"{}\" {{", block.name, block.title).unwrap();
                }
                Holder::List(max) => {
                    let (name, title) = (&block.name, &block.title);
                    writeln!(text, "repeat {name} 0..{max} \"{title}\" {{").unwrap();
                }
            }
            for question in &block.questions {
                question.write(&mut text);
            }
            let end = if block.holder == Holder::Form {
                "}"
            } else {
                "}\n}"
            };
            writeln!(text, "{end}").unwrap();
        }
        text
    }

    /// The question with a meaning, and its block.
    pub(crate) fn meant(&self, meaning: Meaning) -> Option<(&Block, &Question)> {
        self.all().find(|(_, it)| it.meaning == meaning)
    }

    /// Every question with its block.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&Block, &Question)> {
        let blocks = self.blocks.iter();
        blocks.flat_map(|block| block.questions.iter().map(move |it| (block, it)))
    }
}

impl Question {
    fn write(&self, text: &mut String) {
        let ty = match &self.kind {
            Kind::Text(max) => format!("text({max})"),
            Kind::Lines(max) => format!("multiline({max})"),
            Kind::Integer(min, max) => format!("integer({min}..{max})"),
            Kind::Number(scale, max) => format!("number({scale}, 0..{max})"),
            Kind::Money(max) => format!("money(0..{max})"),
            Kind::Date(bound) => format!("date{bound}"),
            Kind::PartialDate => "partial_date".to_owned(),
            Kind::YesNo => "yesno".to_owned(),
            Kind::Confirm => "confirm".to_owned(),
            Kind::Choice(_) => "choice".to_owned(),
            Kind::Choices(_) => "choices".to_owned(),
            Kind::Email => "email".to_owned(),
            Kind::File(kinds, most) => format!("file({kinds}, 10 MB, 1..{most})"),
            Kind::Code(list) => format!("codelist {list}"),
        };
        write!(text, "{}: {ty} \"{}\"", self.name, self.label).unwrap();
        if self.has_unit() && !self.unit.is_empty() {
            write!(text, " unit \"{}\"", self.unit).unwrap();
        }
        if self.optional && !matches!(self.kind, Kind::Confirm) {
            text.push_str(" optional");
        }
        if let Kind::Choice(options) | Kind::Choices(options) = &self.kind {
            text.push_str(" {\n");
            for option in options {
                writeln!(text, "  {} \"{}\"", option.code, option.label).unwrap();
            }
            text.push('}');
        }
        text.push('\n');
    }

    /// Whether it is a number that may have a unit.
    pub(crate) fn has_unit(&self) -> bool {
        matches!(self.kind, Kind::Integer(..) | Kind::Number(..))
    }

    /// What the codes of a choice mean.
    pub(crate) fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice(options) | Kind::Choices(options) => options,
            _ => &[],
        }
    }
}
