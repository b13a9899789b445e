//! Items of a body: one function per kind of statement.

use pest::{Parser as _, iterators::Pair};

use super::{
    ast::{
        Adapt, AdaptKind, Attribute, ChoiceOption, Compute, Dated, Field, Group, Item, Note,
        OptionItem, Page, Repeat, Text, TypeArg, TypeArgKind, TypeRef, Use, When,
    },
    body::{Builder, Grammar, Rule},
};
use crate::{expr::ast::Expr, source::Span};

impl<'a> Builder<'a, '_> {
    /// A statement; nothing when it could not be read (that is reported).
    pub(super) fn item(&mut self, pair: Pair<'a, Rule>) -> Option<Item> {
        match pair.as_rule() {
            Rule::page => Some(Item::Page(self.page(pair))),
            Rule::group => Some(Item::Group(self.group(pair))),
            Rule::repeat => Some(Item::Repeat(self.repeat(pair))),
            Rule::when_block => Some(Item::When(self.when(pair))),
            Rule::dated | Rule::dated_top => Some(Item::Dated(self.dated(pair))),
            Rule::use_item => Some(Item::Use(self.use_item(pair))),
            Rule::note => Some(Item::Note(self.note(pair))),
            Rule::compute => Some(Item::Compute(self.compute(pair))),
            Rule::scenario => Some(Item::Scenario(self.scenario(pair))),
            Rule::adapt => self.adapt(pair).map(Item::Adapt),
            Rule::field => Some(Item::Field(self.field(pair))),
            Rule::bad_block => self.bad_block(pair),
            Rule::bad_top | Rule::bad_page => {
                let has_block = pair
                    .clone()
                    .into_inner()
                    .any(|it| it.as_rule() == Rule::block);
                if has_block {
                    self.bad_block(pair)
                } else {
                    self.bad_statement(pair)
                }
            }
            _ => self.bad_statement(pair),
        }
    }

    fn page(&mut self, pair: Pair<'a, Rule>) -> Page {
        let opened = self.span(&pair);
        let mut page = Page {
            name: Text::default(),
            title: None,
            when: None,
            attributes: Vec::new(),
            items: Vec::new(),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::ident => page.name = self.word(&part),
                Rule::string => page.title = Some(self.string(&part)),
                Rule::when_clause => page.when = part.into_inner().find_map(|it| self.as_expr(&it)),
                Rule::scope => {
                    let place = opened.to_name(page.name.span);
                    page.items = self.scope(part, place, "page", &mut page.attributes);
                }
                _ => {}
            }
        }
        page
    }

    fn group(&mut self, pair: Pair<'a, Rule>) -> Group {
        let opened = self.span(&pair);
        let mut group = Group {
            name: Text::default(),
            title: None,
            attributes: Vec::new(),
            items: Vec::new(),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::ident => group.name = self.word(&part),
                Rule::string => group.title = Some(self.string(&part)),
                Rule::head_attributes => self.attributes(part, &mut group.attributes),
                Rule::attributes => self.attributes_behind(part, &mut group.attributes),
                Rule::scope => {
                    let place = opened.to_name(group.name.span);
                    group.items = self.scope(part, place, "group", &mut group.attributes);
                }
                _ => {}
            }
        }
        group
    }

    fn repeat(&mut self, pair: Pair<'a, Rule>) -> Repeat {
        let opened = self.span(&pair);
        let mut repeat = Repeat {
            name: Text::default(),
            bounds: (Text::default(), Text::default()),
            label: None,
            attributes: Vec::new(),
            items: Vec::new(),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::ident => repeat.name = self.word(&part),
                Rule::bounds => {
                    let mut numbers = part.into_inner();
                    if let (Some(min), Some(max)) = (numbers.next(), numbers.next()) {
                        repeat.bounds = (self.word(&min), self.word(&max));
                    }
                }
                Rule::string => repeat.label = Some(self.string(&part)),
                Rule::head_attributes => self.attributes(part, &mut repeat.attributes),
                Rule::attributes => self.attributes_behind(part, &mut repeat.attributes),
                Rule::scope => {
                    let place = opened.to_name(repeat.name.span);
                    repeat.items = self.scope(part, place, "repeat group", &mut repeat.attributes);
                }
                _ => {}
            }
        }
        repeat
    }

    fn when(&mut self, pair: Pair<'a, Rule>) -> When {
        let opened = self.span(&pair);
        let mut condition = None;
        let mut items = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::block => {
                    let place =
                        Span::new(self.id, opened.start as usize, opened.start as usize + 4);
                    items = self.block(part, place, "`when` block");
                }
                _ => condition = condition.or_else(|| self.as_expr(&part)),
            }
        }
        When {
            condition: condition.unwrap_or_else(|| self.no_expr(opened)),
            items,
        }
    }

    fn dated(&mut self, pair: Pair<'a, Rule>) -> Dated {
        let mut dated = Dated {
            from: None,
            until: None,
            items: Vec::new(),
            span: self.span(&pair),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::dated_head => {
                    dated.span = self.span(&part);
                    for bound in part.into_inner() {
                        let is_from = bound.as_rule() == Rule::from_day;
                        let day = bound.into_inner().nth(1).map(|it| self.day(&it));
                        if is_from {
                            dated.from = day;
                        } else {
                            dated.until = day;
                        }
                    }
                }
                Rule::block => dated.items = self.block(part, dated.span, "dated block"),
                Rule::top_block => dated.items = self.top_block(part, dated.span),
                _ => {}
            }
        }
        dated
    }

    /// A day, in the one spelling.
    fn day(&mut self, pair: &Pair<'a, Rule>) -> Text {
        let written = self.word(pair);
        if pair.as_rule() == Rule::day {
            return written;
        }
        self.odd_day(&written)
    }

    fn use_item(&mut self, pair: Pair<'a, Rule>) -> Use {
        let opened = self.span(&pair);
        let mut item = Use {
            baustein: Text::default(),
            name: None,
            title: None,
            about_user: false,
            attributes: Vec::new(),
            items: None,
        };
        let mut named = false;
        let parts = pair.into_inner().flat_map(|part| match part.as_rule() {
            Rule::use_head => part.into_inner().collect(),
            _ => vec![part],
        });
        for part in parts {
            match part.as_rule() {
                Rule::ident if named => item.name = Some(self.word(&part)),
                Rule::ident => item.baustein = self.word(&part),
                Rule::kw_as => named = true,
                Rule::string => item.title = Some(self.string(&part)),
                Rule::kw_self => item.about_user = true,
                Rule::when_clause | Rule::optional => {
                    if let Some(attribute) = self.attribute(part) {
                        item.attributes.push(attribute);
                    }
                }
                Rule::attributes => self.attributes(part, &mut item.attributes),
                Rule::scope => {
                    let place = opened.to_name(item.baustein.span);
                    let held = self.scope(part, place, "`use` block", &mut item.attributes);
                    item.items = Some(held);
                }
                _ => {}
            }
        }
        item
    }

    fn note(&mut self, pair: Pair<'a, Rule>) -> Note {
        let mut note = Note {
            kind: None,
            text: Text::default(),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::note_kind => note.kind = Some(self.word(&part)),
                Rule::string => note.text = self.string(&part),
                _ => {}
            }
        }
        note
    }

    fn compute(&mut self, pair: Pair<'a, Rule>) -> Compute {
        let place = self.span(&pair);
        let mut compute = Compute {
            name: Text::default(),
            ty: empty_type(place),
            label: None,
            expr: self.no_expr(place),
            attributes: Vec::new(),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::ident => compute.name = self.word(&part),
                Rule::type_ref => compute.ty = self.type_ref(part),
                Rule::string => compute.label = Some(self.string(&part)),
                Rule::expr => compute.expr = self.expr(&part),
                Rule::attributes => self.attributes(part, &mut compute.attributes),
                _ => {}
            }
        }
        compute
    }

    fn adapt(&mut self, pair: Pair<'a, Rule>) -> Option<Adapt> {
        let span = self.span(&pair);
        let change = pair.into_inner().next()?;
        let mut verb = String::new();
        let mut members = Vec::new();
        let mut text = None;
        for part in change.into_inner() {
            match part.as_rule() {
                Rule::path => members.push(self.word(&part)),
                Rule::string => text = Some(self.string(&part)),
                _ => part.as_str().trim_end().clone_into(&mut verb),
            }
        }
        let kind = match (verb.as_str(), text) {
            ("without", None) => AdaptKind::Without,
            ("optional", None) => AdaptKind::Optional,
            ("required", None) => AdaptKind::Required,
            ("label", Some(text)) => AdaptKind::Label(text),
            ("hint", Some(text)) => AdaptKind::Hint(text),
            _ => return None,
        };
        Some(Adapt {
            kind,
            members,
            span,
        })
    }

    fn field(&mut self, pair: Pair<'a, Rule>) -> Field {
        let place = self.span(&pair);
        let mut field = Field {
            name: Text::default(),
            ty: empty_type(place),
            label: None,
            attributes: Vec::new(),
            options: None,
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::ident => field.name = self.word(&part),
                Rule::no_colon => {
                    let name = part.into_inner().find(|it| it.as_rule() == Rule::ident);
                    field.name = name.map(|name| self.word(&name)).unwrap_or_default();
                }
                Rule::type_ref => {
                    field.ty = self.type_ref(part);
                    self.colon(&field);
                }
                Rule::string => field.label = Some(self.string(&part)),
                Rule::odd_label => {
                    self.odd_label(&part);
                    field.label = Some(self.word(&part));
                }
                Rule::open_label => {
                    self.open_label(&part);
                    let label = self.word(&part);
                    field.label = Some(label.map(|it| it.trim_matches('"').to_owned()));
                }
                Rule::bare_label => {
                    self.bare_label(&part);
                    field.label = Some(self.word(&part));
                }
                Rule::attributes => self.attributes(part, &mut field.attributes),
                Rule::options => field.options = Some(self.options(part, field.name.span)),
                _ => {}
            }
        }
        field
    }

    pub(super) fn type_ref(&mut self, pair: Pair<'a, Rule>) -> TypeRef {
        let span = self.span(&pair);
        let mut ty = empty_type(span);
        let mut named = false;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::ident if named => ty.list = Some(self.word(&part)),
                Rule::ident | Rule::list_word => {
                    named = true;
                    ty.name = self.word(&part);
                }
                Rule::type_args => {
                    ty.args = part
                        .into_inner()
                        .flat_map(|arg| match arg.as_rule() {
                            Rule::bad_args => self.bad_args(&arg),
                            _ => self.type_arg(arg).into_iter().collect(),
                        })
                        .collect();
                }
                _ => {}
            }
        }
        ty
    }

    /// Arguments of which one cannot be read: that one as a word, which no type takes.
    fn bad_args(&mut self, pair: &Pair<'a, Rule>) -> Vec<TypeArg> {
        let start = self.span(pair).start as usize;
        if !pair.as_str().ends_with(')') {
            self.open_args(pair);
        }
        let inner = pair.as_str().trim_end().trim_matches(['(', ')']);
        let mut at = start + 1;
        let mut args = Vec::new();
        for piece in inner.split(',') {
            let lead = piece.len() - piece.trim_start().len();
            let written = piece.trim();
            let span = Span::new(self.id, at + lead, at + lead + written.len());
            let read = Grammar::parse(Rule::type_arg, written)
                .ok()
                .and_then(|mut pairs| pairs.next())
                .filter(|pair| pair.as_str() == written);
            args.push(match read.and_then(|pair| self.type_arg(pair)) {
                Some(arg) => TypeArg { span, ..arg },
                None => TypeArg {
                    kind: TypeArgKind::Word(written.to_owned()),
                    span,
                },
            });
            at += piece.len() + 1;
        }
        args
    }

    fn type_arg(&mut self, pair: Pair<'a, Rule>) -> Option<TypeArg> {
        let span = self.span(&pair);
        let part = pair.into_inner().next()?;
        let text = part.as_str().trim_end().to_owned();
        let kind = match part.as_rule() {
            Rule::size => {
                let mut parts = part
                    .into_inner()
                    .map(|it| it.as_str().trim_end().to_owned());
                TypeArgKind::Size(parts.next()?, parts.next()?)
            }
            Rule::range => {
                let (low, high) = text.split_once("..")?;
                let end = |it: &str| Some(it.trim().to_owned()).filter(|it| !it.is_empty());
                TypeArgKind::Range(end(low), end(high))
            }
            Rule::number => TypeArgKind::Number(text),
            _ => TypeArgKind::Word(text),
        };
        Some(TypeArg { kind, span })
    }

    fn options(&mut self, pair: Pair<'a, Rule>, field: Span) -> Vec<OptionItem> {
        let mut options = Vec::new();
        let mut previous_end = None;
        for part in pair.into_inner() {
            let span = self.span(&part);
            if part.as_rule() != Rule::unclosed
                && let Some(blank) = self.blank_before(previous_end, span)
            {
                options.push(OptionItem::Comment(blank));
            }
            match part.as_rule() {
                Rule::option => self.option(part, &mut options),
                Rule::comment => options.push(OptionItem::Comment(self.comment(&part))),
                Rule::unclosed => self.unclosed(field, "list of options", &part),
                _ => options.extend(self.bad_option(&part).map(OptionItem::Option)),
            }
            previous_end = Some(span.end as usize);
        }
        options
    }

    /// An option, and behind it the comments that stand between its parts.
    fn option(&mut self, pair: Pair<'a, Rule>, into: &mut Vec<OptionItem>) {
        let mut parts = pair.into_inner();
        let Some(code) = parts.next() else {
            return;
        };
        let mut parts = parts.filter(|part| match part.as_rule() {
            Rule::option_colon => {
                self.option_colon(&code, part);
                false
            }
            Rule::option_comma => {
                self.option_comma(part);
                false
            }
            _ => true,
        });
        let Some(label) = parts.next() else {
            return;
        };
        let parts: Vec<Pair<'a, Rule>> = parts.collect();
        let quoted = code.as_rule() == Rule::string;
        let code = if quoted {
            self.string(&code)
        } else {
            self.word(&code)
        };
        let label = self.string(&label);
        let mut comments = Vec::new();
        let mut option = ChoiceOption {
            code,
            quoted,
            label,
            hint: None,
            alone: false,
        };
        for part in parts {
            if part.as_rule() == Rule::comment {
                comments.push(OptionItem::Comment(self.comment(&part)));
                continue;
            }
            for part in part.into_inner() {
                if part.as_rule() == Rule::option_alone {
                    option.alone = true;
                } else {
                    let text = part.into_inner().find(|it| it.as_rule() == Rule::string);
                    option.hint = text.map(|it| self.string(&it));
                }
            }
        }
        into.push(OptionItem::Option(option));
        into.extend(comments);
    }

    /// The items between braces whose first lines may be attributes of the block.
    fn scope(
        &mut self,
        pair: Pair<'a, Rule>,
        opened: Span,
        what: &str,
        attributes: &mut Vec<Attribute>,
    ) -> Vec<Item> {
        let is_attributes = |it: &Pair<'a, Rule>| it.as_rule() == Rule::scope_attributes;
        if let Some(said) = pair.clone().into_inner().find(is_attributes) {
            self.attributes_within(said, attributes);
        }
        self.block(pair, opened, what)
    }

    /// The items between braces; a missing closing brace is reported at the block's opening.
    pub(super) fn block(&mut self, pair: Pair<'a, Rule>, opened: Span, what: &str) -> Vec<Item> {
        self.depth += 1;
        let items = self.braces(pair, opened, what);
        self.depth -= 1;
        items
    }

    /// The pages and computed values of a dated block at the top, which is no depth of its own.
    fn top_block(&mut self, pair: Pair<'a, Rule>, opened: Span) -> Vec<Item> {
        self.braces(pair, opened, "dated block")
    }

    fn braces(&mut self, pair: Pair<'a, Rule>, opened: Span, what: &str) -> Vec<Item> {
        let is_unclosed = |rule| matches!(rule, Rule::unclosed | Rule::top_unclosed);
        let unclosed = pair
            .clone()
            .into_inner()
            .find(|it| is_unclosed(it.as_rule()));
        // Options stand among the items of a block whose head could not be read.
        let is_item =
            |it: &Pair<'a, Rule>| !matches!(it.as_rule(), Rule::option | Rule::scope_attributes);
        let inner = pair.into_inner().filter(is_item);
        let items = self.items(inner);
        if let Some(unclosed) = unclosed {
            self.unclosed(opened, what, &unclosed);
        }
        items
    }

    pub(super) fn as_expr(&mut self, pair: &Pair<'a, Rule>) -> Option<super::ast::ExprText> {
        (pair.as_rule() == Rule::expr).then(|| self.expr(pair))
    }

    pub(super) fn no_expr(&self, place: Span) -> super::ast::ExprText {
        let span = Span::new(self.id, place.start as usize, place.start as usize);
        let expr = Expr {
            kind: crate::expr::ast::ExprKind::Error,
            span,
        };
        super::ast::ExprText {
            expr,
            text: String::new(),
            span,
        }
    }
}

pub(super) fn empty_type(span: Span) -> TypeRef {
    TypeRef {
        name: Text::default(),
        args: Vec::new(),
        list: None,
        span,
    }
}

impl Span {
    /// From the start of this span to the end of a name in it: `page halter`.
    fn to_name(self, name: Span) -> Span {
        Span {
            end: name.end.max(self.start),
            ..self
        }
    }
}
