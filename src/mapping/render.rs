//! A value to what its target field holds.

use jiff::civil::Date;

use super::{ast::Handling, bind::Feed, run::Node, value::letters};
use crate::{
    expr::{ChoiceTy, Decimal, Ty, TypedExpr, Value, typed::TypedKind},
    target::{Characters, Kind},
};

/// The value, none where there is none, or why it does not fit.
pub(super) type Rendered = Result<Option<Node>, String>;

/// Renders the values of a feed's parts.
pub(super) fn render(
    feed: &Feed<'_>,
    values: Vec<Value>,
    characters: Option<&Handling>,
    latin: bool,
) -> Rendered {
    let with = Renderer {
        feed,
        characters,
        latin,
    };
    if feed.parts.len() > 1 {
        return with.joined(&values);
    }
    let (Some(expr), Some(value)) = (feed.parts.first(), values.into_iter().next()) else {
        return Ok(None);
    };
    with.one(expr, value)
}

struct Renderer<'a> {
    feed: &'a Feed<'a>,
    characters: Option<&'a Handling>,
    latin: bool,
}

impl Renderer<'_> {
    /// Parts without a value count as nothing; constants alone are no value.
    fn joined(&self, values: &[Value]) -> Rendered {
        let mut text = String::new();
        let mut any = false;
        for (expr, value) in self.feed.parts.iter().zip(values) {
            if value.is_null() {
                continue;
            }
            any |= !matches!(expr.kind, TypedKind::Text(_));
            text.push_str(&self.written(expr, value)?);
        }
        let text = text.trim();
        if !any || text.is_empty() {
            return Ok(None);
        }
        self.text(text.to_owned()).map(Some)
    }

    fn one(&self, expr: &TypedExpr, value: Value) -> Rendered {
        match value {
            Value::Null => Ok(None),
            Value::List(items) => self.list(expr, &items),
            Value::File(names) => {
                let items: Vec<Value> = names.into_iter().map(Value::Text).collect();
                self.list(expr, &items)
            }
            value => self.node(expr, &value).map(Some),
        }
    }

    fn list(&self, expr: &TypedExpr, items: &[Value]) -> Rendered {
        if items.iter().all(Value::is_null) {
            return Ok(None);
        }
        if let Some(separator) = &self.feed.written.join {
            let texts: Result<Vec<String>, String> = items
                .iter()
                .filter(|it| !it.is_null())
                .map(|it| self.written(expr, it))
                .collect();
            return self.text(texts?.join(&separator.value)).map(Some);
        }
        let nodes: Result<Vec<Node>, String> = items
            .iter()
            .filter(|it| !it.is_null())
            .map(|it| self.node(expr, it))
            .collect();
        Ok(Some(Node::List(nodes?)))
    }

    fn node(&self, expr: &TypedExpr, value: &Value) -> Result<Node, String> {
        match (&self.feed.target.kind, value) {
            (
                Kind::Number {
                    scale, min, max, ..
                },
                Value::Number(number),
            ) => number_node(*number, *scale, *min, *max),
            (Kind::Date { format }, Value::Date(date)) => Ok(Node::Text(dated(*date, format))),
            (Kind::Boolean { yes, no }, Value::Boolean(value)) => {
                let word = if *value { yes } else { no };
                Ok(match word {
                    Some(word) => Node::Text(word.clone()),
                    None => Node::Boolean(*value),
                })
            }
            (Kind::Code { codes, .. }, value) => {
                let code = self.written(expr, value)?;
                let known = codes.is_empty() || codes.iter().any(|(it, _)| *it == code);
                if known {
                    Ok(Node::Text(code))
                } else {
                    Err(format!("`{code}` is none of its codes"))
                }
            }
            (Kind::Boolean { yes, no }, value) => {
                let word = self.written(expr, value)?;
                if [yes, no].iter().any(|it| it.as_deref() == Some(&word)) {
                    Ok(Node::Text(word))
                } else {
                    Err(format!("`{word}` is neither of its words"))
                }
            }
            (_, value) => self.text(self.written(expr, value)?),
        }
    }

    /// A value as text: recoded, with its label, in its format.
    fn written(&self, expr: &TypedExpr, value: &Value) -> Result<String, String> {
        let written = self.feed.written;
        if let Some(table) = self.feed.table {
            let code = match value {
                Value::Boolean(value) => value.to_string(),
                Value::Text(text) => text.clone(),
                _ => String::new(),
            };
            let row = table.rows.iter().find(|(from, _)| from.value == code);
            let to = row.map(|(_, to)| to).or(table.otherwise.as_ref());
            return to
                .map(|it| it.value.clone())
                .ok_or_else(|| format!("table `{}` has no row for `{code}`", table.name.value));
        }
        Ok(match value {
            Value::Text(text) => match choice(&expr.ty).filter(|_| written.label) {
                Some(choice) => choice.label(text).unwrap_or(text).to_owned(),
                None => text.clone(),
            },
            Value::Date(date) => match &written.format {
                Some(format) => dated(*date, &format.value),
                None => date.to_string(),
            },
            Value::Number(number) => number.to_string(),
            Value::PartialDate(date) => date.to_string(),
            Value::Boolean(value) => value.to_string(),
            Value::Null
            | Value::Months(_)
            | Value::Days(_)
            | Value::File(_)
            | Value::List(_)
            | Value::Record(_) => String::new(),
        })
    }

    fn text(&self, text: String) -> Result<Node, String> {
        let Kind::Text {
            max,
            characters,
            lines,
        } = &self.feed.target.kind
        else {
            return Ok(Node::Text(text));
        };
        let text = match &self.feed.written.join {
            Some(separator) if !lines => text.replace('\n', &separator.value),
            _ => text,
        };
        if !lines && text.contains('\n') {
            return Err("has several lines and takes one".to_owned());
        }
        let text = self.held(text, *characters)?;
        let text = match &self.feed.written.shorten {
            Some(most) => first(&text, most.value),
            None => text,
        };
        match max {
            Some(max) if letters(&text) > *max => {
                let count = letters(&text);
                Err(format!("has {count} characters and takes {max}"))
            }
            _ => Ok(Node::Text(text)),
        }
    }

    fn held(&self, text: String, set: Characters) -> Result<String, String> {
        let holds = |it: char| set.holds(it) && (!self.latin || Characters::Latin1.holds(it));
        let Some(refused) = text.chars().find(|it| !holds(*it)) else {
            return Ok(text);
        };
        match self.characters {
            Some(Handling::Replace(with)) => Ok(text
                .chars()
                .map(|it| {
                    if holds(it) {
                        it.to_string()
                    } else {
                        with.clone()
                    }
                })
                .collect()),
            Some(Handling::Refuse) | None => Err(format!("cannot hold the character `{refused}`")),
        }
    }
}

fn number_node(number: Decimal, scale: u8, min: Decimal, max: Decimal) -> Result<Node, String> {
    if number < min || max < number {
        return Err(format!("is {number} and takes {min} to {max}"));
    }
    let fitted = number.rescale(scale);
    fitted
        .map(Node::Number)
        .ok_or_else(|| format!("is {number} and takes {scale} decimals"))
}

/// A date in a format of `yyyy`, `MM` and `dd`.
fn dated(date: Date, format: &str) -> String {
    format
        .replace("yyyy", &format!("{:04}", date.year()))
        .replace("MM", &format!("{:02}", date.month()))
        .replace("dd", &format!("{:02}", date.day()))
}

fn first(text: &str, most: u32) -> String {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let short: String = text.chars().take(most).collect();
    short.trim_end().to_owned()
}

fn choice(ty: &Ty) -> Option<&ChoiceTy> {
    match ty {
        Ty::Choice(choice) => Some(choice),
        Ty::List(item) => choice(item),
        _ => None,
    }
}
