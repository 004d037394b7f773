use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};

use super::super::rem::Rem;

fn adres(tekst: &str) -> Rem {
    Rem::of_adres(tekst.parse::<IpAddr>().unwrap())
}

#[test]
fn each_failure_beyond_the_free_ones_doubles_the_wait_up_to_a_quarter_of_an_hour() {
    let rem = Rem::of_account(&"docent1".parse().unwrap());
    let nu: Timestamp = "2025-03-10T08:00:00Z".parse().unwrap();
    let wachten: Vec<i64> =
        (0..20).map(|mislukt| rem.wait(mislukt, nu, nu).map_or(0, |wacht| wacht.as_secs())).collect();
    assert_eq!(wachten, [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900]);
    assert_eq!(rem.wait(i64::MAX, nu, nu), Some(SignedDuration::from_mins(15)), "however often");
    assert_eq!(rem.wait(8, nu, nu + SignedDuration::from_secs(8)), None, "time passed");
}

#[test]
fn failures_are_forgotten_after_a_day() {
    let nu: Timestamp = "2025-03-10T08:00:00Z".parse().unwrap();
    assert_eq!(Rem::count(9, nu, nu + SignedDuration::from_hours(24)), 10);
    assert_eq!(Rem::count(9, nu, nu + SignedDuration::from_hours(25)), 1);
}

#[test]
fn a_subscriber_with_many_addresses_is_one_place() {
    assert_eq!(adres("2001:db8:1:2::1"), adres("2001:db8:1:2:ffff::9"));
    assert_ne!(adres("2001:db8:1:2::1"), adres("2001:db8:1:3::1"));
    assert_eq!(adres("::ffff:192.0.2.1"), adres("192.0.2.1"));
    assert_ne!(adres("192.0.2.1"), adres("192.0.2.2"));
}
