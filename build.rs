//! Lists every shipped file in `assets` and `scenarios`, so that the installed program needs no folder beside it, and
//! says how the program is linked.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("embedded.rs");
    let window = env::var_os("CARGO_FEATURE_WINDOW").is_some();
    let mut files = Vec::new();
    for folder in ["assets", "scenarios"] {
        collect(&root, &root.join(folder), &mut files)?;
    }
    // Looked up by name at run time, so in the order of the names they are found under.
    files.sort_by_key(|file| name_of(file).to_owned());
    let mut list = io::BufWriter::new(fs::File::create(out)?);
    writeln!(list, "&[")?;
    for file in files {
        // Pictures and fonts are of no use without a window.
        let heavy = ["map", "fonts", "icons", "ui"].iter().any(|f| file.starts_with(&format!("assets/{f}/")));
        if heavy && !window {
            continue;
        }
        writeln!(list, "    ({:?}, include_bytes!({:?})),", name_of(&file), root.join(&file))?;
    }
    writeln!(list, "]")?;
    // Where a program lies at a fixed address, its tables of addresses need not be put right at every start, nor be
    // held in memory for that: eleven megabytes of them.
    let target = |what: &str| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo:rustc-link-arg-bins=-no-pie");
        // Functions that came out alike are kept once: a twentieth of the program, and of what it holds in memory. Not
        // every linker can.
        let fold = "-Wl,--icf=all";
        if env::var("PROFILE").is_ok_and(|profile| profile == "release") && links_with(fold)? {
            println!("cargo:rustc-link-arg-bins={fold}");
        }
    }
    Ok(())
}

/// Whether the linker that the program will be linked by takes an argument: it is tried on a program that does nothing.
fn links_with(argument: &str) -> io::Result<bool> {
    ["RUSTC_LINKER", "CARGO_ENCODED_RUSTFLAGS"].iter().for_each(|name| println!("cargo:rerun-if-env-changed={name}"));
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let source = out.join("nothing.rs");
    fs::write(&source, "fn main() {}\n")?;
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default().split('\x1f').filter(|flag| !flag.is_empty()));
    if let Some(linker) = env::var_os("RUSTC_LINKER") {
        rustc.arg("-C").arg([OsStr::new("linker="), &linker].into_iter().collect::<OsString>());
    }
    rustc.arg("--target").arg(env::var_os("TARGET").unwrap_or_default());
    rustc.arg("-C").arg(format!("link-arg={argument}")).arg("-o").arg(out.join("nothing")).arg(source);
    Ok(rustc.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success()))
}

/// The name a file is found under.
fn name_of(file: &str) -> &str {
    file.strip_prefix("assets/").unwrap_or(file)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<String>) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str) {
            println!("cargo:rerun-if-changed={}", path.display());
            files.push(name.replace('\\', "/"));
        }
    }
    Ok(())
}
