# Every command of the repository; `make` alone lists them. Each does its own set-up and is safe to repeat.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

STACK ?= dev
BASE ?= origin/main
export DOTNET_NOLOGO := 1
export DOTNET_CLI_TELEMETRY_OPTOUT := 1

SOURCES := $(shell find cli stacks components sdk Directory.* -type f -not -path '*/obj/*' -not -path '*/bin/*' -not -path '*/node_modules/*')

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z_-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: preview
preview: bin/gocenter ## Show what an environment would be (STACK=dev by default)
	@bin/gocenter preview $(STACK)

.PHONY: test
test: .pulumi-sdk.props ## Run every test
	@echo "==> building and testing" >&2
	@dotnet test Infra.sln --nologo --verbosity minimal --logger "console;verbosity=minimal" --logger trx --results-directory artifacts/test-results

.PHONY: record
record: bin/gocenter ## Record the graphs of dev, prod and ci and the values of their charts anew, after a change that is meant
	@echo "==> recording the graphs, the values of charts and the survival of prod" >&2
	@for stack in dev prod ci; do bin/gocenter graph $$stack --out tests/Recorded/$$stack.json || exit $$?; done
	@RECORD_CHART_VALUES="$(CURDIR)/tests/Recorded/chart-values" dotnet test tests/Tests.csproj --nologo --verbosity quiet --filter "FullyQualifiedName~What_is_set_is_what_was_recorded"
	@mkdir -p artifacts && bin/gocenter survive prod > artifacts/survival.txt || test $$? -eq 1
	@awk 'FNR == NR { table = table $$0 "\n"; next } skip && /^```$$/ { skip = 0 } !skip { print } \
		/^\$$ gocenter survive prod$$/ { printf "%s", table; skip = 1 }' artifacts/survival.txt docs/survival.md > artifacts/survival.md
	@mv artifacts/survival.md docs/survival.md

.PHONY: render
render: bin/gocenter ## Write an environment's Kubernetes objects as YAML to rendered/STACK
	@bin/gocenter render $(STACK) --out rendered/$(STACK)

.PHONY: parity
parity: bin/gocenter ## Check that dev, prod and ci differ only where they may
	@bin/gocenter parity

.PHONY: survive
survive: bin/gocenter ## Check that nothing stops when a node, a zone or all preemptible nodes are lost
	@bin/gocenter survive

.PHONY: policy
policy: bin/gocenter ## Check the rules of security and reliability in every environment
	@bin/gocenter policy

.PHONY: cost
cost: bin/gocenter ## Estimate what every environment costs a month
	@bin/gocenter cost

.PHONY: review
review: bin/gocenter ## Show what the working tree changes against a commit (BASE=origin/main by default)
	@bin/gocenter review --base $(BASE)

.PHONY: policies
policies: bin/gocenter ## Write the table of rules into docs/policies.md anew
	@{ sed '/^<!-- rules: /q' docs/policies.md; bin/gocenter policy --rules --markdown; sed -n '/^<!-- end of rules/,$$p' docs/policies.md; } > docs/policies.md.new
	@mv docs/policies.md.new docs/policies.md

.PHONY: bench
bench: bin/gocenter ## Measure how long previews and reviews take, beside kubectl kustomize
	@echo "==> measuring five cold processes of each" >&2
	@sh tests/Bench/bench.sh

.PHONY: smoke_test
smoke_test: ## Check a running repository from outside (TARGET_URL=https://...)
	@TARGET_URL="$(TARGET_URL)" sh tests/Programs/smoke_test.sh

.PHONY: load_test
load_test: ## Put a hundred requests a second on one service with wrk (TARGET_URL=https://...)
	@TARGET_URL="$(TARGET_URL)" sh tests/Programs/load_test.sh

.PHONY: screenshot
screenshot: .pulumi-sdk.props bin/gocenter ## Take the pictures for the documentation anew
	@echo "==> building the tests and opening Chromium" >&2
	@SCREENSHOT="$(CURDIR)/docs/images/webui.png" SCREENSHOT_PREVIEW="$(CURDIR)/docs/images/preview.png" \
		dotnet test tests/Tests.csproj --nologo --verbosity quiet --filter "FullyQualifiedName~It_looks_as_the_picture_in_the_documentation"
	@bin/gocenter graph prod --svg docs/images/prod.svg

.PHONY: format
format: .pulumi-sdk.props ## Format the sources
	@echo "==> formatting every project" >&2
	@dotnet format Infra.sln

.PHONY: schema
schema: ## Extract the tables behind sdk/ anew from the pinned npm packages
	@echo "==> reading the npm packages" >&2
	@node sdk/schema/extract.mjs

.PHONY: pin-images
pin-images: ## Write the digest of each image beside its tag, as the registries give it (needs skopeo)
	@sh components/pin_images.sh

.PHONY: clean
clean: ## Remove everything that was built, and the choice of the Pulumi packages
	@rm -rf artifacts bin rendered .pulumi-sdk.props

# Which Pulumi packages to build with is asked once; see sdk/README.md.
.pulumi-sdk.props:
	@dotnet msbuild sdk/ChoosePulumiSdk.proj -nologo -v:minimal

bin/gocenter: .pulumi-sdk.props $(SOURCES)
	@echo "==> building bin/gocenter" >&2
	@dotnet publish cli/Cli.csproj --nologo --verbosity minimal --configuration Release --output bin
	@touch $@
