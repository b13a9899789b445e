//! How many digits a number can have: the bound that keeps arithmetic exact in every back end.
//!
//! A field has at most 15 digits. Products add their digits up, a sum needs one more, `sum` four
//! more. 34 digits fit FEEL's decimal128 and our 128-bit integers; what could need more is E0212.

use crate::source::Span;

use super::{
    super::{builtins::Builtin, decimal::Decimal, errors, ty::NumberTy},
    Checker,
};

/// The most digits a number may have.
const LIMIT: i16 = 34;

/// The most digits above the line of a division.
const NUMERATOR_LIMIT: i16 = 24;

/// The most digits while a division is worked out.
const WORKING_LIMIT: i16 = 37;

/// Digits before the point; negative for small fractions: `0.001` has -2.
fn whole_digits(number: NumberTy) -> i16 {
    i16::from(number.digits) - i16::from(number.scale)
}

/// A number type from its digits before and behind the point.
fn number(whole: i16, scale: i16, money: bool) -> NumberTy {
    let small = |digits: i16| u8::try_from(digits.max(0)).unwrap_or(u8::MAX);
    NumberTy {
        scale: small(scale),
        digits: small((whole + scale).max(1)),
        money,
    }
}

/// The type of a number written out.
pub(super) fn literal(value: Decimal) -> NumberTy {
    NumberTy {
        scale: value.scale,
        digits: value.digits(),
        money: false,
    }
}

/// The type that holds both.
pub(super) fn join(one: NumberTy, other: NumberTy) -> NumberTy {
    let whole = whole_digits(one).max(whole_digits(other));
    let scale = one.scale.max(other.scale);
    number(whole, i16::from(scale), one.money || other.money)
}

/// A whole number of at most so many digits.
pub(super) fn whole(digits: u8) -> NumberTy {
    NumberTy {
        scale: 0,
        digits,
        money: false,
    }
}

/// The sum or difference.
pub(super) fn sum(one: NumberTy, other: NumberTy) -> NumberTy {
    let joined = join(one, other);
    number(
        whole_digits(joined) + 1,
        i16::from(joined.scale),
        joined.money,
    )
}

/// The product; money times a number is money.
pub(super) fn product(one: NumberTy, other: NumberTy) -> NumberTy {
    let whole = whole_digits(one) + whole_digits(other);
    let scale = i16::from(one.scale) + i16::from(other.scale);
    number(whole, scale, one.money != other.money)
}

/// The total of a list.
pub(super) fn total(item: NumberTy) -> NumberTy {
    number(whole_digits(item) + 4, i16::from(item.scale), item.money)
}

/// Rounded to so many decimals.
pub(super) fn rounded(of: NumberTy, scale: u8) -> NumberTy {
    number(whole_digits(of).max(0) + 1, i16::from(scale), of.money)
}

/// The type of a quotient before it is rounded: only its size is known.
pub(super) fn quotient(numerator: NumberTy, divisor: NumberTy) -> NumberTy {
    let whole = whole_digits(numerator) + i16::from(divisor.scale);
    number(
        whole.max(0),
        i16::from(numerator.scale),
        numerator.money && !divisor.money,
    )
}

impl Checker<'_> {
    /// Reports a number that may have too many digits.
    pub(super) fn within_limit(&mut self, ty: NumberTy, span: Span) -> NumberTy {
        let digits = i16::from(ty.digits).max(i16::from(ty.scale));
        if digits <= LIMIT {
            return ty;
        }
        self.out.push(errors::too_many_digits(digits, LIMIT, span));
        whole(1)
    }

    /// Reports operands that cannot be brought to the same decimals.
    pub(super) fn comparable_digits(&mut self, one: NumberTy, other: NumberTy, span: Span) {
        self.within_limit(join(one, other), span);
    }

    /// Reports a division whose numbers are too long to be exact.
    pub(super) fn divisible_digits(
        &mut self,
        numerator: NumberTy,
        divisor: NumberTy,
        scale: u8,
        span: Span,
    ) {
        let digits = i16::from(numerator.digits);
        if digits > NUMERATOR_LIMIT {
            self.out
                .push(errors::too_many_digits(digits, NUMERATOR_LIMIT, span));
            return;
        }
        let above = digits + i16::from(divisor.scale) + i16::from(scale);
        let below = i16::from(divisor.digits) + i16::from(numerator.scale);
        let working = above.max(below);
        if working > WORKING_LIMIT {
            self.out
                .push(errors::too_many_digits(working, WORKING_LIMIT, span));
        }
    }
}

/// The number of decimals a rounding function rounds to, if not written: whole numbers.
pub(super) fn default_scale(function: Builtin) -> Option<u8> {
    matches!(function, Builtin::Floor | Builtin::Ceiling).then_some(0)
}
