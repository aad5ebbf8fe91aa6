#!/usr/bin/env bash
# Signs every account of the realm in as a browser does, by authorization code with PKCE, and asks the gateway one
# thing with its token; then tries without a verifier, which must fail. Needs curl and openssl; .env names passwords.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
set -a; . ./.env; set +a
issuer=http://localhost:${ISSUER_PORT:-9000}/realms/yingshang
gateway=http://127.0.0.1:${GATEWAY_PORT:-8080}
redirect=$gateway/callback
jar=$(mktemp); trap 'rm -f "$jar"' EXIT
url64() { base64 -w0 | tr '+/' '-_' | tr -d '='; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }

code() { # ACCOUNT CHALLENGE...: the code that the sign-in page sends the browser back with
	local account=$1 action; shift
	: > "$jar"
	action=$(curl -sS -c "$jar" -b "$jar" -G "$issuer/protocol/openid-connect/auth" -d response_type=code \
		-d client_id=yingshang-console -d scope=openid -d state=s1 --data-urlencode "redirect_uri=$redirect" "$@" |
		sed -n 's/.*<form[^>]*action="\([^"]*\)".*/\1/p' | head -n 1 | sed 's/&amp;/\&/g')
	[ -n "$action" ] || return 1
	# Browsers send Secure cookies to localhost; curl sends what it is told.
	curl -sS -o /dev/null -D - -H "Cookie: $(awk '!/^# / && NF > 6 { printf "%s=%s; ", $6, $7 }' "$jar")" "$action" \
		--data-urlencode "username=$account" --data-urlencode "password=$DEMO_PASSWORD" |
		sed -n 's/^[Ll]ocation:.*[?&]code=\([^&[:space:]]*\).*/\1/p'
}

failed=0
for account in $(sed -n 's/.*"username": "\(.*\)".*/\1/p' deploy/keycloak/yingshang-realm.json); do
	verifier=$(openssl rand 40 | url64)
	challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | url64)
	given=$(code "$account" -d code_challenge="$challenge" -d code_challenge_method=S256) || given=
	without=$(curl -sS -X POST "$issuer/protocol/openid-connect/token" -d grant_type=authorization_code \
		-d client_id=yingshang-console -d "code=$given" --data-urlencode "redirect_uri=$redirect" | field error)
	given=$(code "$account" -d code_challenge="$challenge" -d code_challenge_method=S256) || given=
	token=$(curl -sS -X POST "$issuer/protocol/openid-connect/token" -d grant_type=authorization_code \
		-d client_id=yingshang-console -d "code=$given" --data-urlencode "redirect_uri=$redirect" \
		-d "code_verifier=$verifier" | field access_token)
	status=$(curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $token" "$gateway/api/approvals/items")
	printf '%-45s signed in: %s; without a verifier: %s\n' "$account" "$status" "$without"
	[ "$status" = 200 ] && [ "$without" = invalid_grant ] || failed=1
done
if code window.scjg.210202 > /dev/null; then echo "signed in without PKCE at all"; failed=1; fi
exit "$failed"
