namespace NewsTools.Training;

/// <summary>The folder that holds the corpora.</summary>
internal sealed class CorpusFolder(string path)
{
    /// <summary>The path of one file.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    internal string File(params string[] parts)
    {
        var file = Path.Combine([path, .. parts]);
        return System.IO.File.Exists(file) ? file : throw new FileNotFoundException($"The corpus '{file}' is missing.", file);
    }

    /// <summary>The files of a folder, in ordinal order of their names.</summary>
    internal string[] Files(string pattern, params string[] parts)
    {
        var files = Directory.GetFiles(Path.Combine([path, .. parts]), pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
