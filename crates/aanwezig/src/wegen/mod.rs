//! A walk over every route of the site and of the Verzuimloket, by everybody: the table in `beleid/wegen.txt`.
//!
//! The routes are those of the routers themselves, so that none can be forgotten. Behind every number in an address stands
//! something real, of one school and one leerplichtorganisatie. On the way four things are looked at: whatever is refused
//! looks like a page that is not there and changes nothing; what was read of a pupil stands in the log; and no address, error
//! or line of the program's own log names one.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a walk stops where its premise fails")]

mod bezoek;
mod geheim;
mod loket;
mod router;
mod site;
mod tabel;
mod verzoek;
mod wereld;

use std::path::Path;

/// Where the walk is to be written instead of compared; `cargo xtask generate` says so.
const NAAR: &str = "AANWEZIG_WEGEN_NAAR";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::disallowed_methods, reason = "whoever generates says in the surroundings where to")]
async fn everybody_walks_every_route() {
    let logboek = geheim::Logboek::start();
    let mut wereld = wereld::Wereld::new().await;
    let mut bevindingen = geheim::Bevindingen::new(wereld.geheimen().await);
    let site = site::walk(&mut wereld, &mut bevindingen).await;
    let loket = loket::walk(&wereld, &mut bevindingen).await;
    bevindingen.look_at_log(&logboek.text());
    let tekst = tabel::text(&site, &loket);

    if let Ok(naar) = std::env::var(NAAR) {
        std::fs::write(naar, &tekst).unwrap();
    } else {
        let vast = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../beleid/wegen.txt");
        let vast = std::fs::read_to_string(vast).unwrap_or_default();
        let anders: Vec<&str> = tekst.lines().filter(|regel| !vast.lines().any(|die| die == *regel)).collect();
        assert!(tekst == vast, "beleid/wegen.txt says otherwise (cargo xtask generate):\n{}", anders.join("\n"));
    }
    bevindingen.judge();
}
