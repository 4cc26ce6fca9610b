package org.jiangtai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked for on the command line: names, and after the name of one that measures with a folder, the folder. */
record Wanted(List<Benchmark> ofProgram, List<WithFolder> ofFolders) {

    /** What is measured with which folder. */
    record WithFolder(FolderBenchmark benchmark, Path folder) {}

    /**
     * Without any argument, all that measure the program.
     *
     * @param from where relative folders begin
     * @throws Unclear where a name or a folder is missing
     */
    static Wanted of(List<String> arguments, List<Benchmark> ofProgram, List<FolderBenchmark> ofFolders, Path from) {
        if (arguments.isEmpty()) {
            return new Wanted(ofProgram, List.of());
        }
        Wanted wanted = new Wanted(new ArrayList<>(), new ArrayList<>());
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            Optional<Benchmark> one = ofProgram.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findAny();
            if (one.isPresent()) {
                wanted.ofProgram.add(one.get());
                continue;
            }
            FolderBenchmark withFolder = ofFolders.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findAny()
                    .orElseThrow(() -> unknown(ofProgram, ofFolders));
            wanted.ofFolders.add(new WithFolder(withFolder, folder(name, rest, from)));
        }
        return wanted;
    }

    private static Path folder(String name, Iterator<String> rest, Path from) {
        if (!rest.hasNext()) {
            String usage = "bench " + name + " DIR";
            throw new Unclear("请写明数据文件夹：" + usage, "Please name the folder with the data: " + usage);
        }
        Path folder = from.resolve(rest.next());
        if (!Files.isDirectory(folder)) {
            throw new Unclear("没有这个文件夹：" + folder, "There is no such folder: " + folder);
        }
        return folder;
    }

    private static Unclear unknown(List<Benchmark> ofProgram, List<FolderBenchmark> ofFolders) {
        String names = Stream.concat(
                        ofProgram.stream().map(Benchmark::name),
                        ofFolders.stream().map(benchmark -> benchmark.name() + " DIR"))
                .collect(Collectors.joining(", "));
        return new Unclear("没有这个测速项目。有：" + names, "There is no such benchmark. There are: " + names);
    }
}
