# The command alone: no shell, no package manager, not root.
#
#   docker build -t blastgate .
#   docker run --rm --volume "$PWD:/work:ro" blastgate check plan.tfplan
#
# There is no git in it, so `--policy-ref` and `diff --base` do not work in it (docs/install.md).

# `release` takes binaries that were built already: dist/linux-amd64 and dist/linux-arm64.
ARG BINARY=source

FROM rust:1.95-slim AS source
WORKDIR /source
ARG BLASTGATE_COMMIT=""
ARG BLASTGATE_REPOSITORY=""
COPY . .
RUN target="$(uname -m)-unknown-linux-musl" \
 && rustup target add "$target" \
 && cargo build --release --locked --target "$target" \
 && install -D "target/$target/release/blastgate" /out/blastgate

FROM scratch AS release
ARG TARGETARCH
COPY dist/linux-${TARGETARCH}/blastgate /out/blastgate

FROM ${BINARY} AS binary

FROM gcr.io/distroless/static-debian13:nonroot@sha256:f7f8f729987ad0fdf6b05eeeae94b26e6a0f613bdf46feea7fc40f7bd72953e6
COPY --from=binary --chmod=0755 /out/blastgate /usr/local/bin/blastgate
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/usr/local/bin/blastgate"]
