# Every target is one script or one tool call; `make` alone lists them.
PYTHON ?= python3
export PYTHON
unexport PYTHONDONTWRITEBYTECODE # tools of this size take four times as long to start without their compiled code
MACHINE = local/check-machine.sh
STACK = PYTHONPATH=local $(PYTHON) -m stack
CLOUD = PYTHONPATH=local $(PYTHON) -m stack.cloud

.DEFAULT_GOAL := help
.PHONY: help run status logs stop clean test format setup bench-pipeline quality-report docs plot bench-comfort fuzz screenshots bench-api deploy-check cost deploy undeploy rollback smoke watch-alarms site pipeline

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## set up, start the platform, run the pipeline once, print the answer, leave it running (WEATHER=live for Open-Meteo)
	@$(MACHINE) && $(STACK) run

status: ## health and addresses (JSON=1 for JSON)
	@$(STACK) status $(if $(JSON),--json)

logs: ## the last lines of every log (SERVICE=warehouse for one, FOLLOW=1 to go on)
	@$(STACK) logs $(if $(SERVICE),--service $(SERVICE)) $(if $(FOLLOW),--follow)

stop: ## end every process with its children, keep the data
	@$(STACK) stop

clean: ## stop, and delete data and logs (ALL=1 also the tools in .wearcast/)
	@$(STACK) clean $(if $(ALL),--all)

test: ## set up what tests need, check formatting, run every suite, print one summary (SUITE=java for one)
	@$(MACHINE) && $(STACK) test $(if $(SUITE),--suite $(SUITE))

fuzz: ## ask the API 10,000 things, by its contract and against it (CASES=1000 for fewer, SEED=1 for a round again)
	@$(MACHINE) && $(STACK) fuzz $(if $(CASES),--cases $(CASES)) $(if $(SEED),--seed $(SEED))

format: ## let the formatters write
	@$(MACHINE) && $(STACK) format

setup: ## install and build what `make run` needs, start nothing
	@$(MACHINE) && $(STACK) setup

bench-pipeline: ## time the next load after 1, 30 and 365 days of history (20 minutes and more; DAYS="1 30" for fewer)
	@$(MACHINE) && $(STACK) bench-pipeline $(DAYS)

quality-report: ## one HTML page: every check now and over runs, freshness, quarantine (OUTPUT=file; STAGE=dev for a deployed stage, with a link that ends)
	@$(if $(STAGE),$(CLOUD) quality-report --stage '$(STAGE)',$(STACK) quality-report) $(if $(OUTPUT),--output '$(OUTPUT)')

docs: ## dbt's documentation of every table as one HTML page (OUTPUT=file)
	@$(STACK) docs $(if $(OUTPUT),--output '$(OUTPUT)')

site: ## the documentation as a static site, its links checked (OUTPUT=folder)
	@$(STACK) site $(if $(OUTPUT),--output '$(OUTPUT)')

screenshots: ## pictures of the page of the running platform, for docs/: phone and desktop, light and dark (CITY=Oslo)
	@$(STACK) screenshots $(if $(CITY),--city '$(CITY)')

plot: ## draw required insulation over temperature and wind: docs/required-insulation.svg (ARGS="--metabolic-rate 70 --own-speed 0")
	@$(MACHINE) && mvn --quiet --projects thermal-comfort package -DskipTests && java -jar thermal-comfort/target/thermal-comfort.jar plot $(ARGS)

bench-api: ## time GET /outfit through the handler beside plain Java, warm, with S3 hanging, and to the first answer (2 minutes)
	@$(MACHINE) && $(STACK) setup && mvn --quiet --projects api-lambda --also-make verify -Pbench-api -DskipTests

deploy-check: ## sam deploy, update and delete each parameter file on emulators, assert every resource, write docs/proof.md (PARAMETERS=monitored for one)
	@$(MACHINE) && $(STACK) deploy-check $(if $(PARAMETERS),--parameters $(PARAMETERS))

bench-comfort: ## time a million evaluations of required insulation on one core (JMH; the goal is 10 s)
	@$(MACHINE) && mvn --quiet --projects thermal-comfort verify -Pbench -DskipITs

cost: ## what a month costs, line by line (SCENARIO=serverless for one, REQUESTS=100000, JSON=1; WRITE=1 writes docs/costs.md)
	@$(STACK) cost $(SCENARIO) $(if $(REQUESTS),--requests $(REQUESTS)) $(if $(JSON),--json) $(if $(WRITE),--write)

deploy: ## deploy a stage to AWS: STAGE=dev, PARAMETERS=serverless, airflow or monitored, SET='Name=value' (docs/deploy.md)
	@$(MACHINE) && $(CLOUD) deploy $(if $(STAGE),--stage '$(STAGE)') $(if $(PARAMETERS),--parameters '$(PARAMETERS)') $(if $(SET),--set '$(SET)')

pipeline: ## weather to outfits, once, from this machine, for a deployed stage (STAGE=dev)
	@$(CLOUD) pipeline $(if $(STAGE),--stage '$(STAGE)')

undeploy: ## delete a stage with all that it kept, so that nothing costs (STAGE=dev; asks first, YES=1 does not)
	@$(CLOUD) undeploy $(if $(STAGE),--stage '$(STAGE)') $(if $(YES),--yes)

rollback: ## let the functions of a stage be the versions before its last deployment (STAGE=dev)
	@$(CLOUD) rollback $(if $(STAGE),--stage '$(STAGE)')

smoke: ## ask a deployed API three things (STAGE=dev, or API_URL=https://…)
	@$(CLOUD) smoke $(if $(STAGE),--stage '$(STAGE)') $(if $(API_URL),--url '$(API_URL)')

watch-alarms: ## look at the alarms of a stage for 5 minutes, fail when one goes off (STAGE=dev, MINUTES=5)
	@$(CLOUD) watch-alarms $(if $(STAGE),--stage '$(STAGE)') $(if $(MINUTES),--minutes '$(MINUTES)')
