# The commands of this project. `make run` starts everything on this machine; `make test` checks everything.
# Only what changed is built. Nothing here needs Docker, and only `make test` may install packages (as root).

export JAVA_HOME := $(shell backend/jdk-home 2>/dev/null)

MVN      := cd backend && ./mvnw
LOCAL    := backend/target/local
API      := backend/target/quarkus-app/quarkus-run.jar
LAUNCHER := $(LOCAL)/launcher.jar
CONTRACT := backend/target/openapi/openapi.yaml
# Looked for when it is used: the tests may just have installed it.
COMPOSE   = $(shell command -v docker-compose || echo docker compose)
LAUNCH   = LC_ALL=C.UTF-8 exec "$(JAVA_HOME)/bin/java" -Xmx128m -XX:+UseSerialGC \
           -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
           -cp "$(LAUNCHER):$$(cat $(LOCAL)/class-path)" jp.enishi.local.Launcher
E2E      := backend/target/e2e
PAGES    := frontend/dist/index.html
MODULES  := frontend/node_modules/.package-lock.json

BACKEND_SOURCES  := backend/pom.xml $(shell find backend/src/main -type f 2>/dev/null)
FRONTEND_SOURCES := $(shell find frontend/src frontend/public -type f 2>/dev/null) \
                    $(wildcard frontend/*.html frontend/*.ts frontend/*.js frontend/*.json)

.PHONY: run build verify-journal test lint backend-test openapi openapi-check frontend-test e2e measure-live measure-board pictures bench bench-tools compose-check test-tools jdk node

# make run          starts everything on loopback; Ctrl-C stops it; the data stay in ./data
# make run DEMO=1   the same, and fills a demo company once
# The settings (ports, folder) are in docs/operations.md.
run: build
	@ENISHI_DEMO="$(or $(DEMO),$(ENISHI_DEMO))" $(LAUNCH)

build: $(API) $(LAUNCHER) $(LOCAL)/class-path $(PAGES)

# Holds the journal of the running installation against its seals.
verify-journal: $(LAUNCHER) $(LOCAL)/class-path
	@LC_ALL=C.UTF-8 "$(JAVA_HOME)/bin/java" -Dstdout.encoding=UTF-8 \
	  -cp "$(LAUNCHER):$$(cat $(LOCAL)/class-path)" jp.enishi.local.VerifyJournal

# Everything, from a clean clone. What it needs and this machine lacks is installed when root, else named.
test: test-tools lint backend-test openapi-check frontend-test e2e compose-check
	@echo "すべて通りました / all passed"

lint: $(MODULES) | jdk
	@$(MVN) --batch-mode --quiet spotless:check
	@.ci/sizes
	@cd frontend && npm run lint && npm run lint:contract && npm run typecheck

backend-test: | jdk
	@$(MVN) --batch-mode test

frontend-test: $(MODULES)
	@cd frontend && npm run test

# The flows in a real browser against the real stack: its own data, free ports, stopped at the end.
e2e: build test-tools
	@rm -rf $(E2E)/postgresql $(E2E)/secrets $(E2E)/files $(E2E)/mail $(E2E)/logs
	@ENISHI_DATA=$(E2E) ENISHI_PORTS=free ENISHI_DEMO=1 $(LAUNCH) npm --prefix frontend run e2e

# What 1,000 open pages cost the API: writes bench/results/live-pages.md, and fails when it is too much.
measure-live: $(API) | jdk
	@$(MVN) --batch-mode --quiet test -Dtest=LivePagesMeasure

# What a board of 2,000 open deals costs the reader: writes bench/results/board.md.
measure-board: build test-tools
	@rm -rf $(E2E)/postgresql $(E2E)/secrets $(E2E)/files $(E2E)/mail $(E2E)/logs
	@ENISHI_DATA=$(E2E) ENISHI_PORTS=free ENISHI_DEMO=1 MEASURE=1 $(LAUNCH) npm --prefix frontend run e2e -- board-measure

# The pictures of README and guides, taken anew from the demo company.
pictures: build test-tools
	@rm -rf $(E2E)/postgresql $(E2E)/secrets $(E2E)/files $(E2E)/mail $(E2E)/logs
	@ENISHI_DATA=$(E2E) ENISHI_PORTS=free ENISHI_DEMO=1 PICTURES=1 $(LAUNCH) npm --prefix frontend run e2e -- pictures

# Fills a register and measures it: make bench SIZE=1000000 SECONDS=6 IMPORT=100000 (bench/README.md). Its results stay, nothing else.
bench: $(API) $(LAUNCHER) $(LOCAL)/class-path bench-tools
	@mkdir -p bench/target/classes
	@"$(JAVA_HOME)/bin/javac" -d bench/target/classes -cp "backend/target/classes:$$(cat $(LOCAL)/class-path)" bench/src/jp/enishi/bench/*.java
	@LC_ALL=C.UTF-8 SIZE="$(SIZE)" SECONDS="$(SECONDS)" IMPORT="$(IMPORT)" ONLY="$(ONLY)" KEEP="$(KEEP)" PROFILE="$(PROFILE)" exec "$(JAVA_HOME)/bin/java" -Xmx2g \
	  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "bench/target/classes:backend/target/classes:$$(cat $(LOCAL)/class-path)" jp.enishi.bench.Bench

# The contract comes from the backend's code, the page's types and the data dictionary from the contract; all are committed.
openapi: $(API) $(MODULES)
	@cp $(CONTRACT) openapi.yaml
	@cd frontend && npm run generate

openapi-check: $(API) $(MODULES)
	@diff -u openapi.yaml $(CONTRACT) || { \
	  echo "openapi.yaml がコードと違います。make openapi を実行してください / openapi.yaml is not what the code says: run make openapi" >&2; exit 1; }
	@cd frontend && npm run generate:check

# The server installation is a sound file with every secret set, and refuses to be one without.
compose-check:
	@mkdir -p $(LOCAL)
	@sed 's/=$$/=set/' .env.example > $(LOCAL)/compose.env
	@$(COMPOSE) --env-file $(LOCAL)/compose.env config --quiet
	@! $(COMPOSE) --env-file .env.example config --quiet 2>/dev/null || { \
	  echo "docker-compose.yml starts without secrets" >&2; exit 1; }

test-tools:
	@missing=""; \
	command -v chromium >/dev/null || missing="$$missing chromium"; \
	fc-list :lang=ja 2>/dev/null | grep -q . || missing="$$missing fonts-noto-cjk"; \
	command -v docker-compose >/dev/null || docker compose version >/dev/null 2>&1 || missing="$$missing docker-compose"; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	else \
	  echo "テストに必要です / the tests need:  sudo apt install$$missing" >&2; exit 1; \
	fi

bench-tools:
	@command -v wrk >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -q && apt-get install -q -y --no-install-recommends wrk; } \
	  || { echo "計測に必要です / the bench needs:  sudo apt install wrk" >&2; exit 1; }

$(API): $(BACKEND_SOURCES) | jdk
	@echo "バックエンドを組み立てています（初回は部品の取得に数分かかります） / building the backend"
	@$(MVN) --batch-mode package -DskipTests
	@touch $@

# A jar of its own, moved into place: a build must not pull the classes from under a running launcher.
$(LAUNCHER): $(API)
	@mkdir -p $(LOCAL)
	@"$(JAVA_HOME)/bin/jar" --create --file $@.new -C backend/target/classes jp/enishi/local
	@mv $@.new $@

$(LOCAL)/class-path: backend/pom.xml | jdk
	@echo "Keycloak と PostgreSQL を取得しています（初回だけ、約200MB） / fetching Keycloak and PostgreSQL"
	@$(MVN) --batch-mode dependency:build-classpath@local-class-path dependency:copy@local-keycloak
	@touch $@

$(MODULES): frontend/package.json frontend/package-lock.json | node
	@echo "画面の部品を取得しています / fetching the frontend's packages"
	@cd frontend && npm ci --no-audit --no-fund
	@touch $@

$(PAGES): $(FRONTEND_SOURCES) $(MODULES)
	@echo "画面を組み立てています / building the frontend"
	@cd frontend && npm run build
	@touch $@

jdk:
	@backend/jdk-home >/dev/null

node:
	@node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null || { \
	  echo "Node.js 20 以上と npm を入れてください / please install Node.js 20 or newer: https://nodejs.org" >&2; exit 1; }
