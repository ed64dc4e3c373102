-- CreateTable
CREATE TABLE "lab_profiles" (
    "lab" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "logo" TEXT,
    "cover" TEXT,
    "updated_at" BIGINT NOT NULL,

    CONSTRAINT "lab_profiles_pkey" PRIMARY KEY ("lab")
);

-- CreateTable
CREATE TABLE "pictures" (
    "lab" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" BIGINT NOT NULL,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("lab","id")
);

-- CreateTable
CREATE TABLE "picture_files" (
    "lab" TEXT NOT NULL,
    "picture" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "picture_files_pkey" PRIMARY KEY ("lab","picture","name")
);

-- CreateIndex
CREATE INDEX "picture_files_picture_name_idx" ON "picture_files"("picture", "name");

-- AddForeignKey
ALTER TABLE "picture_files" ADD CONSTRAINT "picture_files_lab_picture_fkey" FOREIGN KEY ("lab", "picture") REFERENCES "pictures"("lab", "id") ON DELETE CASCADE ON UPDATE CASCADE;
