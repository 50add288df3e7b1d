using NewsTools.Fuzz;

var options = FuzzOptions.Parse(args);
if (options.IsWorker)
{
    Worker.Run(new Plan(options.Seed, options.Size));
    return 0;
}
if (options.Write is { } folder)
{
    Directory.CreateDirectory(folder);
    for (var number = options.From; number < options.From + options.Count; number++)
    {
        var input = new Plan(options.Seed, options.Size).Make(number);
        File.WriteAllBytes(Path.Combine(folder, FormattableString.Invariant($"{number:D5}-{input.Name}")), input.Bytes);
    }
    return 0;
}
if (options.Files.Count == 0)
    return await new FuzzRun(options).RunAsync() ? 0 : 1;
foreach (var file in options.Files)
    Console.WriteLine($"{file}: {Trial.Run(new FuzzInput(FuzzInput.TargetOf(Path.GetFileName(file)), Path.GetFileName(file), file, await File.ReadAllBytesAsync(file)))}");
return 0;
