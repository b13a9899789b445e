//! Exact decimals: an integer and the number of its decimals.

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// `units / 10^scale`. Two decimals are equal when their values are: `1.0` is `1`.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    /// The digits as an integer.
    pub units: i128,
    /// How many of them are decimals, at most 34.
    pub scale: u8,
}

impl Decimal {
    /// A whole number.
    pub fn integer(value: i64) -> Self {
        Self {
            units: i128::from(value),
            scale: 0,
        }
    }

    /// Reads `-12.50`: ASCII digits, at most one point with digits on both sides, no exponent.
    /// At most 34 digits; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (digits, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
            return None;
        }
        let together = format!("{whole}{fraction}");
        if together.trim_start_matches('0').len() > 34 || fraction.len() > 34 {
            return None;
        }
        let units: i128 = together.parse().ok()?;
        let scale = u8::try_from(fraction.len()).ok()?;
        Some(Self {
            units: if negative { -units } else { units },
            scale,
        })
    }

    /// The same value with another number of decimals; `None` if digits would be lost or overflow.
    pub fn rescale(self, scale: u8) -> Option<Self> {
        if scale >= self.scale {
            let factor = 10_i128.checked_pow(u32::from(scale - self.scale))?;
            return Some(Self {
                units: self.units.checked_mul(factor)?,
                scale,
            });
        }
        let factor = 10_i128.checked_pow(u32::from(self.scale - scale))?;
        (self.units % factor == 0).then_some(Self {
            units: self.units / factor,
            scale,
        })
    }
}

/// How the part that does not fit is dealt with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, halves away from zero: commercial rounding.
    HalfUp,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
    /// Towards minus infinity.
    Floor,
    /// Towards plus infinity.
    Ceiling,
}

/// Arithmetic. `None` means more digits than fit, which the static digit rule (E0212) excludes.
impl Decimal {
    /// The sum.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let units = self
            .rescale(scale)?
            .units
            .checked_add(other.rescale(scale)?.units)?;
        Some(Self { units, scale })
    }

    /// The difference.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(other.checked_neg()?)
    }

    /// The product.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let scale = self
            .scale
            .checked_add(other.scale)
            .filter(|scale| *scale <= 34)?;
        let units = self.units.checked_mul(other.units)?;
        Some(Self { units, scale })
    }

    /// The number with the other sign.
    pub fn checked_neg(self) -> Option<Self> {
        let units = self.units.checked_neg()?;
        Some(Self { units, ..self })
    }

    /// The number without its sign.
    pub fn checked_abs(self) -> Option<Self> {
        let units = self.units.checked_abs()?;
        Some(Self { units, ..self })
    }

    /// Rounded to so many decimals; with more decimals than it has, the same value.
    pub fn round(self, scale: u8, rounding: Rounding) -> Option<Self> {
        self.checked_div(Self::integer(1), scale, rounding)
    }

    /// The exact quotient, rounded once. `None` also for division by zero.
    pub fn checked_div(self, divisor: Self, scale: u8, rounding: Rounding) -> Option<Self> {
        let power = |exponent: i16| 10_i128.checked_pow(u32::try_from(exponent).ok()?);
        let shift = i16::from(scale) + i16::from(divisor.scale) - i16::from(self.scale);
        let (numerator, denominator) = if shift >= 0 {
            (self.units.checked_mul(power(shift)?)?, divisor.units)
        } else {
            (self.units, divisor.units.checked_mul(power(-shift)?)?)
        };
        let units = round_quotient(numerator, denominator, rounding)?;
        Some(Self { units, scale })
    }

    /// How many digits the number has, leading zeros aside; at least one.
    pub fn digits(self) -> u8 {
        let digits = self.units.unsigned_abs().checked_ilog10().unwrap_or(0) + 1;
        u8::try_from(digits).unwrap_or(u8::MAX)
    }

    /// The whole number, if it is one and fits.
    pub fn to_integer(self) -> Option<i64> {
        i64::try_from(self.rescale(0)?.units).ok()
    }

    /// The same value without zeros at the end of its decimals.
    #[must_use]
    pub fn normalized(mut self) -> Self {
        while self.scale > 0 && self.units % 10 == 0 {
            self.units /= 10;
            self.scale -= 1;
        }
        self
    }
}

fn round_quotient(numerator: i128, denominator: i128, rounding: Rounding) -> Option<i128> {
    let quotient = numerator.checked_div(denominator)?;
    let rest = numerator.checked_rem(denominator)?;
    if rest == 0 {
        return Some(quotient);
    }
    let negative = (numerator < 0) != (denominator < 0);
    let away = match rounding {
        Rounding::HalfUp => {
            let rest = rest.unsigned_abs();
            rest >= denominator.unsigned_abs() - rest
        }
        Rounding::Up => true,
        Rounding::Down => false,
        Rounding::Floor => negative,
        Rounding::Ceiling => !negative,
    };
    let step = if negative { -1 } else { 1 };
    if away {
        quotient.checked_add(step)
    } else {
        Some(quotient)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let scale = self.scale.max(other.scale);
        if let (Some(a), Some(b)) = (self.rescale(scale), other.rescale(scale)) {
            return a.units.cmp(&b.units);
        }
        // Only a number near the bound of i128 does not rescale: whole parts first, then decimals.
        let power = |exponent: u8| 10_i128.pow(u32::from(exponent));
        let whole = |it: &Self| it.units / power(it.scale);
        let decimals = |it: &Self| it.units % power(it.scale) * power(scale - it.scale);
        whole(self)
            .cmp(&whole(other))
            .then(decimals(self).cmp(&decimals(other)))
    }
}

/// `12.50`, with as many decimals as the scale says.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let digits = self.units.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

/// As text, so that no reader rounds it.
impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$" })
    }
}
