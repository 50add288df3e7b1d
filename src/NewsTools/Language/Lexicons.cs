using System.Collections.Concurrent;

namespace NewsTools.Language;

/// <summary>The words of one language that rules ask about: its closed classes, and its lexicons, each read once on first use. Thread-safe.</summary>
/// <param name="folder">The folder of its data files, as <see cref="DataFile"/> names it; null for a language without any, whose lists are all empty.</param>
/// <param name="closedClasses">Its closed classes.</param>
/// <param name="inflector">Forms its words; null for a language without data files, where nothing is formed.</param>
internal sealed class Lexicons(string? folder, ClosedClasses closedClasses, IInflector? inflector)
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _read = new();

    /// <summary>Those of a language without data files.</summary>
    public static Lexicons Empty { get; } = new(null, ClosedClasses.Empty, null);

    /// <summary>The closed classes.</summary>
    public ClosedClasses ClosedClasses { get; } = closedClasses;

    /// <summary>Forms words for the lexicons.</summary>
    /// <exception cref="InvalidOperationException">The language has none.</exception>
    public IInflector Inflector => inflector ?? throw new InvalidOperationException("The language has no inflector.");

    /// <summary>A lexicon by its type. Keep it where it is asked often.</summary>
    public T Get<T>() where T : class, ILexicon<T> =>
        (T)_read.GetOrAdd(typeof(T), static (_, lexicons) => new Lazy<object>(() => T.Read(lexicons)), this).Value;

    /// <summary>The entries of a data file.</summary>
    /// <param name="file">Its path in the folder, such as <c>People/titles.txt</c>.</param>
    /// <exception cref="FileNotFoundException">The language has data files, but not this one.</exception>
    public IEnumerable<string> Lines(string file) => folder is null ? [] : DataFile.Lines($"{folder}/{file}");

    /// <summary>The entries of a data file in their columns.</summary>
    /// <param name="file">Its path in the folder.</param>
    /// <exception cref="FileNotFoundException">The language has data files, but not this one.</exception>
    public IEnumerable<string[]> Rows(string file) => folder is null ? [] : DataFile.Rows($"{folder}/{file}");

    /// <summary>A word list.</summary>
    /// <param name="file">Its path in the folder.</param>
    /// <param name="mark">Leaves out the words whose class does not hold this one.</param>
    /// <exception cref="InvalidDataException">The language has data files, but not this one.</exception>
    public WordList Words(string file, string mark) => folder is null ? WordList.Empty : WordList.Embedded($"{folder}/{file}", mark);
}
