//! Exact decimals: rounding at the edges, and against long division on digits.

use super::support::value;
use crate::expr::{Decimal, Rounding};

#[test]
fn rounds_as_named() {
    for (text, wanted) in [
        ("round half up(5.5, 0)", "6"),
        ("round half up(-5.5, 0)", "-6"),
        ("round half up(2.5, 0)", "3"),
        ("round half up(-2.5, 0)", "-3"),
        ("round half up(1.005, 2)", "1.01"),
        ("round half up(0.006, 2)", "0.01"),
        ("round half up(0.004, 2)", "0"),
        ("round half up(0.50 * 1.15, 2)", "0.58"),
        ("round half up(1.1, 4)", "1.1"),
        ("round up(0.05, 1)", "0.1"),
        ("round up(-0.01, 1)", "-0.1"),
        ("round up(1.00, 0)", "1"),
        ("round down(5.99, 0)", "5"),
        ("round down(-1.126, 2)", "-1.12"),
        ("floor(-1.5)", "-2"),
        ("floor(1.5)", "1"),
        ("ceiling(-0.3333)", "0"),
        ("ceiling(-1.56, 1)", "-1.5"),
        ("ceiling(1.01)", "2"),
        ("round half up(1 / 3, 2)", "0.33"),
        ("round half up(2 / 3, 2)", "0.67"),
        ("round half up(-2 / 3, 2)", "-0.67"),
        ("round half up(1 / 8, 2)", "0.13"),
        ("round half up(1 / -8, 2)", "-0.13"),
        ("round up(1 / 3, 0)", "1"),
        ("floor(-1 / 3)", "-1"),
        ("ceiling(-1 / 3)", "0"),
        ("round half up((1.10 + 2.20) / 0.3, 2)", "11"),
        ("round half up(10 / 4 , 0)", "3"),
    ] {
        assert_eq!(value(text, "{}"), wanted, "{text}");
    }
}

#[test]
fn binary_floats_play_no_part() {
    for (text, wanted) in [
        ("0.1 + 0.2 = 0.3", "true"),
        ("1.15 * 0.50 = 0.575", "true"),
        ("einkommen * 3 = 4.35", "true"),
        ("143.48 * 100 = 14348", "true"),
        ("einkommen + 999999999999.99", "1000000000001.44"),
    ] {
        assert_eq!(value(text, r#"{"einkommen": 1.45}"#), wanted, "{text}");
    }
}

/// Schoolbook long division on decimal digits: shares no code with `Decimal::checked_div`.
fn by_hand(a: u128, b: u128, decimals: usize) -> String {
    let mut digits = String::new();
    let mut rest = 0;
    let written = format!("{a}{}", "0".repeat(decimals));
    for digit in written.bytes() {
        let now = rest * 10 + u128::from(digit - b'0');
        digits.push(char::from(b'0' + u8::try_from(now / b).unwrap()));
        rest = now % b;
    }
    let mut digits: Vec<u8> = digits.into_bytes();
    if rest * 2 >= b {
        let mut at = digits.len();
        loop {
            if at == 0 {
                digits.insert(0, b'1');
                break;
            }
            at -= 1;
            if digits[at] == b'9' {
                digits[at] = b'0';
            } else {
                digits[at] += 1;
                break;
            }
        }
    }
    let digits = String::from_utf8(digits).unwrap();
    let digits = digits.trim_start_matches('0');
    let padded = format!("{digits:0>width$}", width = decimals + 1);
    let (whole, fraction) = padded.split_at(padded.len() - decimals);
    format!("{whole}.{fraction}")
}

#[test]
fn twenty_thousand_quotients_agree_with_long_division() {
    let mut random = super::support::Random::new(20_260_301);
    for _ in 0..20_000 {
        let a = random.below(1_000_000_000_000);
        let b = random.below(99_999) + 1;
        let decimals = usize::try_from(random.below(6)).unwrap() + 1;
        let quotient = Decimal::integer(i64::try_from(a).unwrap())
            .checked_div(
                Decimal::integer(i64::try_from(b).unwrap()),
                u8::try_from(decimals).unwrap(),
                Rounding::HalfUp,
            )
            .unwrap();
        assert_eq!(
            quotient.to_string(),
            by_hand(a.into(), b.into(), decimals),
            "{a} / {b}"
        );
    }
}

#[test]
fn arithmetic_never_panics() {
    let extremes = [i128::MAX, i128::MIN, 0, 1, -1, 10_i128.pow(33)];
    for a in extremes {
        for b in extremes {
            for scale in [0, 2, 34] {
                let (a, b) = (
                    Decimal { units: a, scale },
                    Decimal {
                        units: b,
                        scale: 34 - scale,
                    },
                );
                let _ = (
                    a.checked_add(b),
                    a.checked_sub(b),
                    a.checked_mul(b),
                    a.cmp(&b),
                    a.normalized(),
                );
                let _ = (
                    a.checked_div(b, 10, Rounding::HalfUp),
                    a.round(3, Rounding::Up),
                    a.digits(),
                );
                let _ = (a.checked_neg(), a.checked_abs(), a.to_string(), a == b);
            }
        }
    }
}
