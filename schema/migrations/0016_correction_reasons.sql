ALTER TABLE `correction` DROP COLUMN `was`;--> statement-breakpoint
ALTER TABLE `correction` DROP COLUMN `now`;