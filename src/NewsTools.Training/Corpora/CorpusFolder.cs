namespace NewsTools.Training;

/// <summary>The folder that holds the corpora. A file that is not the one in <c>corpora.lock</c> is refused, for it would give another model than the shipped one.</summary>
/// <param name="path">The folder.</param>
/// <param name="unlocked">Whether any file is taken.</param>
internal sealed class CorpusFolder(string path, bool unlocked = false)
{
    /// <summary>The path of one file.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">It is not the one in <c>corpora.lock</c>.</exception>
    internal string File(params string[] parts)
    {
        var file = Path.Combine([path, .. parts]);
        if (!System.IO.File.Exists(file))
            throw new FileNotFoundException($"The corpus '{file}' is missing.", file);
        return Checked(file, unlocked || CorpusLock.HoldsFile(file, string.Join('/', parts)));
    }

    /// <summary>The files of a folder, in ordinal order of their names.</summary>
    /// <exception cref="InvalidDataException">One of them is not in <c>corpora.lock</c>.</exception>
    internal string[] Files(string pattern, params string[] parts)
    {
        var names = Directory.GetFiles(Path.Combine([path, .. parts]), pattern).Select(file => Path.GetFileName(file)).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return Array.ConvertAll(names, name => File([.. parts, name]));
    }

    /// <summary>The path of a folder that is read as a whole.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">Its files are not those in <c>corpora.lock</c>.</exception>
    internal string Folder(params string[] parts)
    {
        var folder = Path.Combine([path, .. parts]);
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The corpus '{folder}' is missing.");
        return Checked(folder, unlocked || CorpusLock.HoldsFolder(folder, string.Join('/', parts)));
    }

    private static string Checked(string corpus, bool locked) => locked
        ? corpus
        : throw new InvalidDataException($"The corpus '{corpus}' is not the one in corpora.lock (docs/training.md); with --unlocked it is used all the same.");
}
