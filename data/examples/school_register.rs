//! A register to measure an import with: `cargo run --package twinspan-data --example
//! school_register 50000 > register.csv` (docs/BENCHMARKS.md).

use std::io::{BufWriter, Write};

fn main() -> std::io::Result<()> {
    let lines = std::env::args().nth(1).and_then(|lines| lines.parse().ok());
    let mut out = BufWriter::new(std::io::stdout().lock());
    writeln!(
        out,
        "OM azonosító;Intézmény neve;Irányítószám;Település;Cím;Honlap;E-mail cím;Igazgató neve"
    )?;
    for number in 1..=lines.unwrap_or(50_000_u32) {
        let town = number % 3_000;
        writeln!(
            out,
            "{number:06};{town}. sz. Általános Iskola és Gimnázium {number};{:04};Város {town};Fő tér {}.;\
             www.iskola{number}.example;igazgato@iskola{number}.example;Igazgató Ilona",
            1000 + town,
            number % 100
        )?;
    }
    out.flush()
}
