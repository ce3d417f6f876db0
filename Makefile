# Short names for `cargo xtask …`. Nothing is decided here; see xtask/src.

.DEFAULT_GOAL := help
.PHONY: help run dev test bench fmt build

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: xtask/target/release/xtask ## set up, build and start the portal with a demo world on http://127.0.0.1:3000
	@cargo xtask run

dev: xtask/target/release/xtask ## the same from debug builds, rebuilt and restarted on every change
	@cargo xtask dev

test: xtask/target/release/xtask ## everything that must pass: formatting, lints, both databases, HTTP, browser
	@cargo xtask test

bench: xtask/target/release/xtask ## measure speed and sizes on the demo world
	@cargo xtask bench

fmt: ## format all Rust code
	@cargo fmt --all
	@cargo fmt --manifest-path xtask/Cargo.toml

build: xtask/target/release/xtask ## the release: the whole portal in one file, target/release/twinspan
	@cargo xtask build

# Cargo is silent when it builds the tool on the way to running it; the first time, that is long.
xtask/target/release/xtask:
	@echo "Building the build tool (once, about a minute) …"
	@cargo build --release --manifest-path xtask/Cargo.toml
