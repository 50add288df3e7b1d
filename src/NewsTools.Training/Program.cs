using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace NewsTools.Training;

/// <summary>
/// <c>[NAME...] [--data FOLDER] [--output FOLDER] [--unlocked]</c> trains the named models, or all. Models that build on others' come after them.
/// </summary>
internal static class Program
{
    private static readonly IModelTrainer[] Trainers =
    [
        new Entities.CensusNames(),
        new Vectors.WordVectorTrainer(),
        new SentenceTrainer(),
        new LemmaTrainer(),
        new TaggerTrainer(),
        new ParserTrainer(),
        new Entities.EntityTrainer(),
        new PronounTrainer(),
        new ConfidenceTrainer(),
        new Relations.ConflictTrainer(),
        new Html.BlockTrainer(),
    ];

    private static int Main(string[] args)
    {
        var data = "";
        string? output = null;
        var unlocked = false;
        var names = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--data" && i + 1 < args.Length) data = args[++i];
            else if (args[i] == "--output" && i + 1 < args.Length) output = args[++i];
            else if (args[i] == "--unlocked") unlocked = true;
            else names.Add(args[i]);
        }
        if (names.Find(n => Trainers.All(t => t.Name != n)) is { } unknown)
        {
            Console.Error.WriteLine($"'{unknown}' is none of: {string.Join(", ", Trainers.Select(t => t.Name))}");
            Console.Error.WriteLine("usage: [NAME...] [--data FOLDER] [--output FOLDER] [--unlocked]");
            return 2;
        }
        if (data.Length == 0)
        {
            Console.Error.WriteLine("The folder of the corpora is missing: --data FOLDER (docs/training.md).");
            return 2;
        }
        try
        {
            Train(names, new CorpusFolder(data, unlocked), output ?? Path.Combine(Repository.Root, "src", "NewsTools"));
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Train(List<string> names, CorpusFolder corpora, string output)
    {
        var trained = new TrainedModels();
        foreach (var trainer in Trainers.Where(t => names.Count == 0 || names.Contains(t.Name)))
        {
            var watch = Stopwatch.StartNew();
            var busy = Environment.CpuUsage.TotalTime;
            var file = trainer.Train(corpora, trained, Console.Out);
            trained.Add(trainer.ModelPath, file);
            var path = Path.Combine([output, .. trainer.ModelPath.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path + ".new", file);
            File.Move(path + ".new", path, overwrite: true);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{trainer.Name}: {file.Length:N0} bytes, {watch.Elapsed.TotalSeconds:F0} s, {(Environment.CpuUsage.TotalTime - busy).TotalSeconds:F0} s of processor time, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))}"));
        }
    }
}
