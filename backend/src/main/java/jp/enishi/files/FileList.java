package jp.enishi.files;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files of a record. */
@Schema(
    name = "FileList",
    requiredProperties = {"items", "trashed", "mostBytes", "mostBytesOfAll", "mostFiles"})
record FileList(
    List<FileView> items,
    @Schema(description = "How many of the record's files are in the trash.") int trashed,
    @Schema(description = "How large one file may be.") long mostBytes,
    @Schema(description = "How large all files of one record may be together.") long mostBytesOfAll,
    @Schema(description = "How many files one record may have.") int mostFiles) {}
