//! Types as text, for programs that bring their own fields: `text`, `number(2)`, `choice(a|b)`,
//! `list{alter: integer, name: text}`.

use std::sync::Arc;

use super::ty::{ChoiceTy, NumberTy, RecordTy, Ty};

/// How deep lists may be nested.
const MAX_NESTING: usize = 16;

/// Reads a type. `id` names a choice: two fields are of the same choice type only if their ids are.
pub fn parse_type(text: &str, id: &str) -> Result<Ty, String> {
    let mut reader = Reader { rest: text };
    let ty = reader.ty(id, MAX_NESTING)?;
    match reader.trimmed() {
        "" => Ok(ty),
        rest => Err(format!("`{rest}` is left over behind the type")),
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn trimmed(&mut self) -> &'a str {
        self.rest = self.rest.trim_start();
        self.rest
    }

    fn take(&mut self, symbol: char) -> bool {
        let Some(rest) = self.trimmed().strip_prefix(symbol) else {
            return false;
        };
        self.rest = rest;
        true
    }

    fn need(&mut self, symbol: char) -> Result<(), String> {
        if self.take(symbol) {
            return Ok(());
        }
        Err(match self.rest.chars().next() {
            Some(found) => format!("`{symbol}` is missing before `{found}`"),
            None => format!("`{symbol}` is missing at the end"),
        })
    }

    fn word(&mut self) -> &'a str {
        let rest = self.trimmed();
        let end = rest
            .find(|letter: char| letter != '_' && !unicode_ident::is_xid_continue(letter))
            .unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.rest = rest;
        word
    }

    fn ty(&mut self, id: &str, nesting: usize) -> Result<Ty, String> {
        if nesting == 0 {
            return Err("lists are nested too deeply".to_owned());
        }
        let word = self.word();
        let ty = match word {
            "text" => Ty::Text,
            "integer" => Ty::Number(NumberTy::INTEGER),
            "number" => self.number()?,
            "money" => Ty::Number(NumberTy::MONEY),
            "boolean" | "yesno" => Ty::Boolean,
            "date" => Ty::Date,
            "partial_date" => Ty::PartialDate,
            "file" => Ty::File,
            "choice" => self.choice(id)?,
            "choices" => Ty::List(Box::new(self.choice(id)?)),
            "list" if self.take('(') => {
                let item = self.ty(id, nesting - 1)?;
                self.need(')')?;
                Ty::List(Box::new(item))
            }
            "list" => Ty::List(Box::new(self.record(id, nesting)?)),
            "group" => self.record(id, nesting)?,
            "" => return Err("a type is missing".to_owned()),
            other => {
                let known = [
                    "text",
                    "integer",
                    "number",
                    "money",
                    "boolean",
                    "yesno",
                    "date",
                    "partial_date",
                    "file",
                    "choice",
                    "choices",
                    "list",
                    "group",
                ];
                let meant = crate::diagnostics::suggest::closest(other, known);
                let help = meant.map_or(String::new(), |it| format!("; did you mean `{it}`?"));
                return Err(format!("unknown type `{other}`{help}"));
            }
        };
        Ok(ty)
    }

    /// `(2)`
    fn number(&mut self) -> Result<Ty, String> {
        self.need('(')?;
        let digits = self.word();
        self.need(')')?;
        let scale = digits.parse().ok().filter(|it| *it <= 15);
        let scale =
            scale.ok_or_else(|| format!("`{digits}` is no number of decimals (0 to 15)"))?;
        Ok(Ty::Number(NumberTy::decimal(scale)))
    }

    /// `(a|b)`; a code is any text without `|` and `)`.
    fn choice(&mut self, id: &str) -> Result<Ty, String> {
        self.need('(')?;
        let Some((codes, rest)) = self.rest.split_once(')') else {
            return Err("`)` is missing behind the options".to_owned());
        };
        self.rest = rest;
        let options: Vec<(String, String)> = codes
            .split('|')
            .map(|code| (code.trim().to_owned(), code.trim().to_owned()))
            .collect();
        if options.iter().any(|(code, _)| code.is_empty()) {
            return Err("an option is empty".to_owned());
        }
        Ok(Ty::Choice(Arc::new(ChoiceTy {
            id: id.to_owned(),
            options,
        })))
    }

    /// `{name: type, …}`
    fn record(&mut self, id: &str, nesting: usize) -> Result<Ty, String> {
        self.need('{')?;
        let mut members: Vec<(String, Ty)> = Vec::new();
        while !self.take('}') {
            if !members.is_empty() {
                self.need(',')?;
            }
            let name = self.word();
            if name.is_empty() {
                return Err("the name of a member is missing".to_owned());
            }
            if members.iter().any(|(it, _)| it == name) {
                return Err(format!("two members are called `{name}`"));
            }
            self.need(':')?;
            let ty = self.ty(&format!("{id}.{name}"), nesting - 1)?;
            members.push((name.to_owned(), ty));
        }
        Ok(Ty::Record(Arc::new(RecordTy { members })))
    }
}
