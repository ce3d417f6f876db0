//! National registers at the desk, by a browser without scripts.

use crate::browser::{Portal, Upload};
use data::{both_databases, jobs};
use server::export::Outside;

const REGISTER: &[u8] = "Number;Name;Town\n1;Jedlik Ányos Technikum;Győr\n2;=1+1;\n".as_bytes();

async fn work(portal: &Portal) {
    let cx = portal.shared.cx("jobs", "en");
    let outside = Outside(portal.shared.clone());
    while jobs::run_due(&cx, &outside).await.unwrap() > 0 {}
}

both_databases! {
    async fn an_officer_brings_a_register_in_and_corrects_the_rest(world: World) {
        let portal = Portal::with(world, |_| ()).await;
        let mut officer = portal.by(portal.world.officer(Some("HU")).await).await;
        let upload = |content: &[u8]| {
            let country = [("country", "HU".to_owned())];
            Upload::new(&country).file("iskolák.csv", content.to_vec().into())
        };
        let answer = officer.upload("/desk/schools/import", "upload_register", upload(REGISTER)).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
        let address = answer.location().to_owned();
        let id = address.rsplit('/').next().unwrap().to_owned();
        let busy = officer.get(&address).await;
        assert_eq!(busy.header("refresh"), "2", "the page renews itself");
        work(&portal).await;
        let columns = officer.get(&address).await;
        assert_eq!(columns.header("refresh"), "");
        assert!(columns.body.contains("Jedlik Ányos Technikum"));
        let fields = [("import", id.as_str()), ("national_number", "0"), ("name", ""), ("town", "2")];
        let refused = officer.post(&address, "choose_register_columns", &fields).await;
        assert_eq!(refused.status.as_u16(), 422);
        let fields = [("import", id.as_str()), ("national_number", "0"), ("name", "1"), ("town", "2")];
        let answer = officer.post(&address, "choose_register_columns", &fields).await;
        assert_eq!(answer.location(), address);
        work(&portal).await;
        assert_eq!(portal.world.count("school").await, 0);
        officer.post(&address, "import_register", &[("import", &id)]).await;
        work(&portal).await;
        assert_eq!(portal.world.count("school").await, 1);
        let rest = officer.get(&format!("{address}/rest.csv")).await;
        assert!(rest.header("content-disposition").starts_with("attachment"));
        assert!(rest.body.contains("2;'=1+1;;"), "no cell is a formula: {}", rest.body);
        // It comes in again as it is: the column with the reasons stands in nobody's way.
        let answer = officer.upload("/desk/schools/import", "upload_register", upload(&rest.bytes)).await;
        work(&portal).await;
        let again = officer.get(answer.location()).await;
        assert_eq!(again.status.as_u16(), 200);
    }

    async fn a_register_is_refused_before_its_bytes_are_taken(world: World) {
        let portal = Portal::with(world, |_| ()).await;
        let mut officer = portal.by(portal.world.officer(Some("HU")).await).await;
        for (country, status) in [("TR", 422), ("", 422)] {
            let upload = Upload::new(&[("country", country.to_owned())]).file("a.csv", REGISTER.to_vec().into());
            let answer = officer.upload("/desk/schools/import", "upload_register", upload).await;
            assert_eq!(answer.status.as_u16(), status, "{country}");
        }
        let cut = Upload::new(&[("country", "HU".to_owned())]).file("a.csv", REGISTER.to_vec().into());
        let answer = officer.upload("/desk/schools/import", "upload_register", cut.cut_off_at(200)).await;
        assert!(answer.status.as_u16() >= 400);
        assert_eq!(portal.world.count("school_import").await, 0);
        assert_eq!(std::fs::read_dir(portal.folder().incoming()).map_or(0, Iterator::count), 0);
    }
}
