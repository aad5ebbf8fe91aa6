#!/usr/bin/env bash
# Runs docker-compose.yml where there is no Docker and nothing can be pulled: Debian's podman, and stand-ins for the
# base images under their real names, made from packages. With Docker none of this is needed.
#
#   engine.sh install     podman and its parts from Debian, their configuration, docker compose from its Go module
#   engine.sh bases       eclipse-temurin:17-jre and -jdk from Debian's packages
#   engine.sh stand-ins   apache/kafka and keycloak from their Maven artifacts; mongo from our own store
#   engine.sh images      the five images, by deploy/Dockerfile, from the jars that the build left
#   engine.sh serve       podman's socket, and what runs the health checks where there is no systemd
#   engine.sh up          the suite, healthy, or an exit code
#   engine.sh compose ... anything else docker compose can do
#   engine.sh story       './yingshang demo' against it, then every account signs in by authorization code with PKCE
#   engine.sh containers-tests   the test classes that want an engine
#   engine.sh down | end  takes the suite away with its volumes | ends the socket
#   engine.sh all         all of it, in this order
#
# As root on Debian 12. ENGINE_WORK keeps what is built once (default /var/tmp/yingshang-engine).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
work=${ENGINE_WORK:-/var/tmp/yingshang-engine}
socket=$work/podman.sock
kafka_version=$(sed -n 's/.*image: apache\/kafka:\(.*\)/\1/p' "$root/docker-compose.yml")
keycloak_image=$(sed -n 's/.*image: \(quay.io\/keycloak\/keycloak:.*\)/\1/p' "$root/docker-compose.yml")
mongo_image=$(sed -n 's/.*image: \(mongo:.*\)/\1/p' "$root/docker-compose.yml")
keycloak_version=26.4.7
compose_version=v2.40.3
mkdir -p "$work"

export BUILDAH_FORMAT=docker       # podman's own format has no HEALTHCHECK
export DEBIAN_FRONTEND=noninteractive
step() { printf '== engine: %s (%s s)\n' "$*" "$SECONDS"; }

quietly() { # LOG COMMAND...
	local log=$work/$1.log; shift
	"$@" > "$log" 2>&1 || { tail -n 30 "$log" >&2; echo "engine: '$*' failed, see $log" >&2; return 1; }
}

build() { # NAME ARGS...
	local name=$1; shift
	quietly "build-$name" podman build --pull=never --network none "$@"
}

install() {
	step "packages from Debian"
	if ! command -v podman > /dev/null || ! command -v mmdebstrap > /dev/null || ! command -v buildah > /dev/null; then
		quietly apt-update apt-get -qq update
		quietly apt-install apt-get -qq install -y --no-install-recommends \
			podman runc netavark aardvark-dns buildah iptables nftables mmdebstrap
	fi
	mkdir -p /etc/containers
	[ -e /etc/containers/policy.json ] || echo '{"default":[{"type":"insecureAcceptAnything"}]}' > /etc/containers/policy.json
	# runc, since crun refuses mixed control groups; netavark, so that containers find each other by name; limits that
	# an unprivileged machine may set.
	cat > "$work/containers.conf" <<'CONF'
[engine]
runtime = "runc"
[network]
network_backend = "netavark"
[containers]
default_ulimits = ["nofile=8192:8192","nproc=8192:8192"]
CONF
	compose_binary
}

compose_binary() {
	[ -x "$work/docker-compose" ] && return
	step "docker compose $compose_version from its Go module, once"
	mkdir -p "$work/compose"
	(
		cd "$work/compose"
		[ -e go.mod ] || quietly go-init go mod init compose
		quietly go-get go get -tool "github.com/docker/compose/v2/cmd@$compose_version"
		quietly go-build go build -trimpath -ldflags '-s -w' -o "$work/docker-compose" github.com/docker/compose/v2/cmd
	)
}

bases() {
	step "base images from Debian's packages"
	podman image exists docker.io/library/eclipse-temurin:17-jdk && return
	local mirror variant
	mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2> /dev/null | head -n 1)
	[ -n "$mirror" ] || mirror=$(awk '$1 == "deb" { print $2; exit }' /etc/apt/sources.list)
	for variant in jre jdk; do
		# The package links a page into man1, which has to be there; documentation stays out.
		quietly "base-$variant" mmdebstrap --variant=minbase \
			--include="ca-certificates,tzdata,procps,socat,openjdk-17-$variant-headless" \
			--aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
			--dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
			--setup-hook='mkdir -p "$1/usr/share/man/man1"' bookworm "$work/$variant.tar" "$mirror"
		quietly "import-$variant" podman import -c 'ENV LANG=C.UTF-8' -c 'CMD ["/bin/bash"]' \
			"$work/$variant.tar" "docker.io/library/eclipse-temurin:17-$variant"
		rm -f "$work/$variant.tar"
	done
}

stand_ins() {
	step "apache/kafka:$kafka_version, the real broker from its Maven artifacts"
	if ! podman image exists "docker.io/apache/kafka:$kafka_version"; then
		rm -rf "$work/kafka"; cp -r "$here/kafka" "$work/kafka"
		quietly kafka-jars mvn -B -ntp -q -f "$work/kafka/pom.xml" -Dkafka.version="$kafka_version" \
			dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/kafka/libs"
		build kafka -t "docker.io/apache/kafka:$kafka_version" "$work/kafka"
	fi
	step "$keycloak_image, the real server from its Maven distribution"
	if ! podman image exists "$keycloak_image"; then
		rm -rf "$work/keycloak"; cp -r "$here/keycloak" "$work/keycloak"
		quietly keycloak-dist mvn -B -ntp -q dependency:copy \
			-Dartifact="org.keycloak:keycloak-quarkus-dist:$keycloak_version:tar.gz" -DoutputDirectory="$work/keycloak"
		build keycloak --build-arg VERSION="$keycloak_version" -t "$keycloak_image" "$work/keycloak"
	fi
	step "$mongo_image: our own store, which is no replica set"
	rm -rf "$work/store"; cp -r "$here/store" "$work/store"
	java -Djarmode=tools -jar "$root"/launcher/target/launcher-*-exec.jar extract --destination "$work/store/launcher" > /dev/null
	build store -t "docker.io/library/$mongo_image" "$work/store"
}

images() {
	local module
	for module in credit-service approval-service inspection-service complaint-service gateway; do
		step "yingshang/$module"
		build "$module" --build-arg MODULE="$module" -t "docker.io/yingshang/$module" -f "$root/deploy/Dockerfile" "$root"
	done
}

serve() {
	end
	step "podman's socket"
	CONTAINERS_CONF=$work/containers.conf podman system service --time=0 "unix://$socket" > "$work/service.log" 2>&1 &
	echo $! > "$work/service.pid"
	# Without systemd nobody runs the health checks.
	( while sleep 3; do
		for name in $(podman ps --format '{{.Names}}' 2> /dev/null); do podman healthcheck run "$name" > /dev/null 2>&1 || true; done
	done ) > /dev/null 2>&1 &
	echo $! > "$work/ticker.pid"
	until [ -S "$socket" ]; do sleep 0.2; done
}

end() {
	local name
	for name in ticker service; do
		[ ! -e "$work/$name.pid" ] || { kill "$(cat "$work/$name.pid")" 2> /dev/null || true; rm -f "$work/$name.pid"; }
	done
	rm -f "$socket"
}

compose() {
	cd "$root"
	[ -e .env ] || ./yingshang keys
	# The stand-in for MongoDB is no replica set.
	MONGODB_URI=mongodb://mongodb:27017/ DOCKER_HOST=unix://$socket "$work/docker-compose" --progress plain -f docker-compose.yml "$@"
}

up() { step up; compose up -d --no-build --pull never --wait --wait-timeout 600; }
down() { step down; compose down -v; }

story() {
	step "the demonstration against the containers"
	cd "$root"
	set -a; . ./.env; set +a
	YINGSHANG_URL=http://127.0.0.1:${GATEWAY_PORT:-8080} YINGSHANG_ISSUER=http://localhost:${ISSUER_PORT:-9000} ./yingshang demo
	step "every account signs in at Keycloak"
	"$here/sign-in.sh"
}

containers_tests() {
	step "test classes that want an engine"
	cd "$root"
	DOCKER_HOST=unix://$socket TESTCONTAINERS_RYUK_DISABLED=true mvn -B -ntp verify -pl platform-test -am \
		-Dtest=MongoServerConformanceTests -Dit.test='*ContainersIT' \
		-Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
}

export CONTAINERS_CONF=$work/containers.conf
case ${1-} in
	install | bases | images | serve | end | up | story | down) "$1" ;;
	all)
		install; bases; stand_ins; images; serve
		trap 'compose down -v > /dev/null 2>&1 || true; end' EXIT
		up; story; down; containers_tests ;;
	stand-ins) stand_ins ;;
	containers-tests) containers_tests ;;
	compose) shift; compose "$@" ;;
	*) sed -n '2,18p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
