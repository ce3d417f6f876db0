//! Packages of the operating system.

use crate::process::{find, is_root, run, succeeds};
use anyhow::{Result, bail};
use std::process::Command;

/// Installs packages with apt-get, which needs to be there and allowed without a password.
///
/// # Errors
/// When that is not so, or the installation fails.
pub fn install(names: &[&str]) -> Result<()> {
    if find("apt-get").is_none() {
        bail!("there is no apt-get on this machine");
    }
    if !is_root() && !succeeds(Command::new("sudo").args(["-n", "true"])) {
        bail!("installing packages needs root rights");
    }
    println!("installing {} …", names.join(", "));
    // The lists of packages may be missing (in containers) or too old. One that cannot be fetched
    // need not be the one that matters.
    if let Err(failure) = run(&mut apt_get(&["-qq", "update"])) {
        println!("{failure:#}");
    }
    run(apt_get(&["-qq", "install", "--yes", "--no-install-recommends"]).args(names))
}

/// apt-get as the superuser, without questions.
fn apt_get(arguments: &[&str]) -> Command {
    let mut command = if is_root() {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    command
}
