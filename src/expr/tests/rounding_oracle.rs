//! Rounding and arithmetic against an independent library of decimals.

use std::str::FromStr as _;

use bigdecimal::{BigDecimal, RoundingMode, num_bigint::BigInt};

use super::support::Random;
use crate::expr::{Decimal, Rounding};

const SEED: u64 = 20_261_124;
const ROUNDINGS: usize = 24_000;
const QUOTIENTS: usize = 24_000;

/// What the modes are called elsewhere.
const MODES: [(Rounding, RoundingMode); 5] = [
    (Rounding::HalfUp, RoundingMode::HalfUp),
    (Rounding::Up, RoundingMode::Up),
    (Rounding::Down, RoundingMode::Down),
    (Rounding::Floor, RoundingMode::Floor),
    (Rounding::Ceiling, RoundingMode::Ceiling),
];

fn big(number: Decimal) -> BigDecimal {
    BigDecimal::new(BigInt::from(number.units), i64::from(number.scale))
}

/// A number of at most so many digits; often a tie, often at an end of what is allowed.
fn random_number(random: &mut Random, digits: u32) -> Decimal {
    let scale = u8::try_from(random.below(8)).unwrap();
    let length = 1 + u32::try_from(random.below(u64::from(digits))).unwrap();
    let largest = 10_i128.pow(length) - 1;
    let units = match random.below(6) {
        0 => largest,
        1 => i128::from(random.below(100)),
        2 => i128::from(random.below(1_000_000)) * 10 + 5,
        3 => i128::from(random.below(1_000_000)) * 100 + 50,
        _ => {
            let half = 1_000_000_000_000;
            (i128::from(random.below(half)) * i128::from(half) + i128::from(random.below(half)))
                % largest
        }
    };
    Decimal {
        units: if random.chance(50) { -units } else { units },
        scale,
    }
}

#[test]
fn roundings_agree_with_bigdecimal() {
    println!("seed {SEED}");
    let mut random = Random::new(SEED);
    for _ in 0..ROUNDINGS {
        let number = random_number(&mut random, 24);
        let scale = u8::try_from(random.below(9)).unwrap();
        let (ours, theirs) = MODES[usize::try_from(random.below(5)).unwrap()];
        let rounded = number.round(scale, ours).unwrap();
        let wanted = big(number).with_scale_round(i64::from(scale), theirs);
        assert_eq!(big(rounded), wanted, "{number} to {scale}, {ours:?}");
        assert_eq!(BigDecimal::from_str(&rounded.to_string()).unwrap(), wanted);
    }
    println!("{ROUNDINGS} roundings agree");
}

#[test]
fn rounded_quotients_agree_with_bigdecimal() {
    println!("seed {SEED}");
    let mut random = Random::new(SEED + 1);
    let mut compared = 0;
    while compared < QUOTIENTS {
        let (above, below) = (
            random_number(&mut random, 17),
            random_number(&mut random, 15),
        );
        let scale = u8::try_from(random.below(7)).unwrap();
        let (ours, theirs) = MODES[usize::try_from(random.below(5)).unwrap()];
        let Some(quotient) = above.checked_div(below, scale, ours) else {
            assert_eq!(below.units, 0, "{above} / {below}");
            continue;
        };
        // Sixty decimals, and one more that is not zero when something is cut off, so that neither a
        // tie nor a whole number comes about by rounding twice.
        let divided = &big(above) / &big(below);
        let exact = &divided * &big(below) == big(above);
        let cut = divided.with_scale_round(60, RoundingMode::Down);
        let sticky = if exact {
            cut
        } else {
            let sign = if (above.units < 0) == (below.units < 0) {
                1
            } else {
                -1
            };
            cut + BigDecimal::new(BigInt::from(sign), 61)
        };
        let wanted = sticky.with_scale_round(i64::from(scale), theirs);
        assert_eq!(
            big(quotient),
            wanted,
            "{above} / {below} to {scale}, {ours:?}"
        );
        compared += 1;
    }
    println!("{compared} rounded quotients agree");
}

#[test]
fn sums_products_and_order_agree_with_bigdecimal() {
    let mut random = Random::new(SEED + 2);
    for _ in 0..10_000 {
        let (a, b) = (
            random_number(&mut random, 15),
            random_number(&mut random, 15),
        );
        assert_eq!(big(a.checked_add(b).unwrap()), big(a) + big(b), "{a} + {b}");
        assert_eq!(big(a.checked_sub(b).unwrap()), big(a) - big(b), "{a} - {b}");
        assert_eq!(big(a.checked_mul(b).unwrap()), big(a) * big(b), "{a} * {b}");
        assert_eq!(a.cmp(&b), big(a).cmp(&big(b)), "{a} and {b}");
    }
}
