using System.Globalization;

namespace NewsTools.Fuzz;

/// <summary>What is asked of a run.</summary>
internal sealed record FuzzOptions
{
    /// <summary>The number that every input is drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many inputs are run.</summary>
    public int Count { get; init; } = 1500;

    /// <summary>The first of them.</summary>
    public int From { get; init; }

    /// <summary>How long inputs are run, instead of how many.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How often an attack may repeat what it repeats.</summary>
    public int Size { get; init; } = 2000;

    /// <summary>How many processes share the work.</summary>
    public int Workers { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Where the inputs that fail are written.</summary>
    public string Failures { get; init; } = Path.Combine(Repository.Root, "out", "fuzz");

    /// <summary>A folder to write the inputs to instead of running them, for trials with the commands; null to run them.</summary>
    public string? Write { get; init; }

    /// <summary>Whether this process runs inputs for another.</summary>
    public bool IsWorker { get; init; }

    /// <summary>Files to run instead of inputs of our own.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Reads the words of a command line.</summary>
    /// <exception cref="FormatException">It is not understood.</exception>
    public static FuzzOptions Parse(IReadOnlyList<string> words)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < words.Count; i++)
        {
            string Value() => ++i < words.Count ? words[i] : throw new FormatException($"{words[i - 1]} needs a value.");
            int Number() => int.Parse(Value(), NumberStyles.None, CultureInfo.InvariantCulture);
            options = words[i] switch
            {
                "--seed" => options with { Seed = Number() },
                "--count" => options with { Count = Number() },
                "--from" => options with { From = Number() },
                "--minutes" => options with { Time = TimeSpan.FromMinutes(Number()) },
                "--size" => options with { Size = Number() },
                "--workers" => options with { Workers = Math.Max(1, Number()) },
                "--failures" => options with { Failures = Value() },
                "--write" => options with { Write = Value() },
                "--worker" => options with { IsWorker = true },
                var word when !word.StartsWith('-') => options with { Files = [.. options.Files, word] },
                var word => throw new FormatException($"{word} is not known."),
            };
        }
        return options;
    }
}
