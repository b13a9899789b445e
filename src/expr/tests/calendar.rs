//! Dates: leap days, month ends, weekdays, centuries, and the age idiom.

use super::support::{value, value_on};
use crate::expr::{PartialDate, temporal};

#[test]
fn months_clamp_to_the_end_of_the_month() {
    for (date, duration, wanted) in [
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2024-02-29", "P4Y", "2028-02-29"),
        ("2026-03-31", "-P1M", "2026-02-28"),
        ("2026-12-31", "P2M", "2027-02-28"),
        ("2026-12-31", "P1D", "2027-01-01"),
        ("2026-03-01", "-P1D", "2026-02-28"),
        ("1900-02-28", "P1D", "1900-03-01"),
        ("2000-02-28", "P1D", "2000-02-29"),
        ("2100-02-28", "P1D", "2100-03-01"),
        ("2026-05-15", "P18Y", "2044-05-15"),
        ("2026-10-31", "-P20M", "2025-02-28"),
    ] {
        let text = format!("date(\"{date}\") + duration(\"{duration}\")");
        assert_eq!(value(&text, "{}"), format!("\"{wanted}\""), "{text}");
    }
}

#[test]
fn dates_outside_the_years_are_null() {
    for text in [
        "date(\"9999-12-31\") + duration(\"P1D\")",
        "date(\"0001-01-01\") - duration(\"P1D\")",
        "date(\"0001-01-31\") - duration(\"P1M\")",
        "date(\"2026-01-01\") + duration(\"P99999999Y\")",
        "date(\"2026-01-01\") + duration(\"P99999999D\")",
    ] {
        assert_eq!(value(text, "{}"), "null", "{text}");
    }
}

#[test]
fn weekdays_count_from_monday() {
    for (date, weekday) in [
        ("2026-03-02", 1),
        ("2026-03-01", 7),
        ("1970-01-01", 4),
        ("1969-12-31", 3),
        ("0001-01-01", 1),
    ] {
        assert_eq!(
            value(&format!("date(\"{date}\").weekday"), "{}"),
            weekday.to_string()
        );
    }
}

#[test]
fn days_between_count_over_leap_days() {
    for (from, to, days) in [
        ("2024-02-28", "2024-03-01", 2),
        ("2026-02-28", "2026-03-01", 1),
        ("2026-03-01", "2026-02-28", -1),
        ("1900-01-01", "2100-01-01", 73049),
        ("0001-01-01", "9999-12-31", 3_652_058),
    ] {
        let text = format!("(date(\"{to}\") - date(\"{from}\")).days");
        assert_eq!(value(&text, "{}"), days.to_string(), "{text}");
    }
}

#[test]
fn a_year_of_life_is_complete_on_the_birthday() {
    let adult = "years and months duration(geburtsdatum, today()).years >= 18";
    for (birth, on, wanted) in [
        ("2008-03-01", "2026-02-28", "false"),
        ("2008-03-01", "2026-03-01", "true"),
        ("2008-02-29", "2026-02-28", "false"),
        ("2008-02-29", "2026-03-01", "true"),
        ("2008-02-28", "2026-02-28", "true"),
        ("2008-12-31", "2026-12-30", "false"),
        ("2008-12-31", "2026-12-31", "true"),
    ] {
        let given = format!(r#"{{"geburtsdatum": "{birth}"}}"#);
        assert_eq!(value_on(adult, &given, on), wanted, "{birth} on {on}");
    }
}

#[test]
fn months_between_are_whole_and_run_both_ways() {
    for (from, to, months) in [
        ("2011-12-22", "2013-08-24", 20),
        ("2013-08-24", "2011-12-22", -20),
        ("2026-01-31", "2026-02-28", 0),
        ("2026-01-31", "2026-03-01", 1),
        ("2026-03-01", "2026-01-31", -1),
        ("2026-01-01", "2026-01-01", 0),
        ("2024-02-29", "2023-02-28", -12),
    ] {
        let read = |text| temporal::parse_date(text).unwrap();
        assert_eq!(
            temporal::months_between(read(from), read(to)),
            months,
            "{from} to {to}"
        );
    }
}

#[test]
fn durations_have_parts() {
    for (text, wanted) in [
        ("duration(\"P1Y27M\").years", "3"),
        ("duration(\"P1Y27M\").months", "3"),
        ("duration(\"-P1Y2M\").years", "-1"),
        ("duration(\"-P1Y2M\").months", "-2"),
        ("duration(\"P14D\").days", "14"),
        ("duration(\"P1Y\") = duration(\"P12M\")", "true"),
        ("duration(\"P1Y\") - duration(\"P13M\")", "\"-P1M\""),
        ("-duration(\"P1Y\") + duration(\"P1Y\")", "\"P0M\""),
    ] {
        assert_eq!(value(text, "{}"), wanted, "{text}");
    }
}

#[test]
fn only_days_that_exist_are_dates() {
    for text in [
        "2026-02-29",
        "2026-13-01",
        "2026-00-01",
        "2026-1-1",
        "0000-01-01",
        "2026-01-01 ",
        "26-01-01",
        "2026/01/01",
    ] {
        assert_eq!(temporal::parse_date(text), None, "{text}");
    }
    for text in ["1985", "1985-03", "1985-03-27"] {
        assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
    }
    for text in ["85", "1985-13", "1985-02-30", "1985-3", "0000"] {
        assert_eq!(PartialDate::parse(text), None, "{text}");
    }
}
