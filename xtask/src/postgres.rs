//! A throw-away PostgreSQL cluster for tests: a folder of its own, reachable only through a socket
//! in that folder, gone afterwards.

use crate::process::{self, program, read, run};
use crate::setup;
use anyhow::{Context, Result};
use std::fs;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The variable that tells tests where the cluster is.
pub const TEST_POSTGRES: &str = "TWINSPAN_TEST_POSTGRES";

/// Appended to the cluster's configuration. Nothing in it needs to survive a power cut, so nothing
/// waits for the disk. Many tests run at once, each with a few connections.
const SETTINGS: &str = "
listen_addresses = ''
fsync = off
full_page_writes = off
synchronous_commit = off
max_connections = 200
";

/// Waits for the end of its input, then stops the cluster and removes the folder. The input ends
/// when this tool does, whether it finishes, fails, is interrupted by Ctrl-C or killed. The
/// keeper itself is not impressed by Ctrl-C.
const KEEPER: &str = r#"
trap '' INT TERM HUP
cat
"$1" stop --silent --mode immediate --pgdata "$2/data"
rm -rf "$2"
"#;

/// A running cluster. Dropping it stops it and removes all of it.
pub struct Cluster {
    folder: PathBuf,
    keeper: Child,
}

impl Cluster {
    /// Makes and starts a cluster with the programs in this folder.
    ///
    /// # Errors
    /// When the programs fail; the error shows what they wrote.
    pub fn start(programs: &Path) -> Result<Self> {
        let owner = Owner::choose()?;
        let folder = make_folder(owner.as_ref())?;
        let as_owner = |mut command: Command| {
            // The folder we are in may be closed to the owner.
            command.current_dir(&folder);
            if let Some(owner) = &owner {
                command.uid(owner.user).gid(owner.group);
            }
            command
        };
        let data = folder.join("data");

        let mut keeper = Command::new("sh");
        keeper
            .args(["-c", KEEPER, "keeper"])
            .arg(programs.join("pg_ctl"))
            .arg(&folder);
        let keeper = as_owner(keeper)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start the keeper of the PostgreSQL cluster")?;
        let cluster = Self {
            folder: folder.clone(),
            keeper,
        };

        // Locale C on purpose: code that needs the rules of a language must not get them from the
        // database, which SQLite could not give.
        let mut initdb = Command::new(programs.join("initdb"));
        initdb.args([
            "--username",
            "postgres",
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C",
        ]);
        initdb.args(["--no-sync", "--pgdata"]).arg(&data);
        read(&mut as_owner(initdb))?;
        let configuration = data.join("postgresql.conf");
        let defaults = fs::read_to_string(&configuration)?;
        let socket = format!("unix_socket_directories = '{}'\n", folder.display());
        fs::write(&configuration, defaults + SETTINGS + &socket)?;

        let log = folder.join("log");
        let mut start = Command::new(programs.join("pg_ctl"));
        start
            .args(["start", "--silent", "--wait", "--pgdata"])
            .arg(&data)
            .arg("--log")
            .arg(&log);
        read(&mut as_owner(start)).with_context(|| fs::read_to_string(&log).unwrap_or_default())?;
        Ok(cluster)
    }

    /// The address of the cluster's first database, as the tests want it.
    pub fn url(&self) -> String {
        format!(
            "postgres://postgres@localhost/postgres?host={}",
            self.folder.display()
        )
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!(
                "could not wait for PostgreSQL in {} to end: {error}",
                self.folder.display()
            );
        }
    }
}

/// Runs a command while a throw-away cluster is there for it.
///
/// # Errors
/// When there is no PostgreSQL, or the command fails.
pub fn run_with_cluster(name: &str, arguments: &[&str]) -> Result<()> {
    let cluster = Cluster::start(&setup::database()?)?;
    run(program(name)
        .args(arguments)
        .env(TEST_POSTGRES, cluster.url()))
}

/// The user that PostgreSQL runs as when we are the superuser, which it refuses.
struct Owner {
    user: u32,
    group: u32,
}

impl Owner {
    /// Nobody in particular unless we are the superuser; then the user made for PostgreSQL, or
    /// the one without any rights.
    fn choose() -> Result<Option<Self>> {
        if !process::is_root() {
            return Ok(None);
        }
        let ask = |flag: &str, name: &str| read(Command::new("id").args([flag, name]));
        let name = ["postgres", "nobody"]
            .into_iter()
            .find(|name| ask("-u", name).is_ok());
        let name = name.context(
            "PostgreSQL does not run as root, and there is no user `postgres` or `nobody`",
        )?;
        Ok(Some(Self {
            user: ask("-u", name)?.parse()?,
            group: ask("-g", name)?.parse()?,
        }))
    }
}

/// A new folder for the cluster, closed to everybody but its owner. In /tmp, because the path of a
/// socket may hold hardly more than a hundred bytes and other folders for temporary files can be
/// deep.
fn make_folder(owner: Option<&Owner>) -> Result<PathBuf> {
    let folder = PathBuf::from(format!("/tmp/twinspan-postgres-{}", std::process::id()));
    fs::DirBuilder::new()
        .mode(0o700)
        .create(&folder)
        .with_context(|| format!("could not make {}", folder.display()))?;
    if let Some(owner) = owner {
        chown(&folder, Some(owner.user), Some(owner.group))?;
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
    Ok(folder)
}
