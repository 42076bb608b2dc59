@echo off
rem Galley from a checkout, on Windows: finds a JDK, builds when the sources are newer than the build, starts the program.
rem
rem   packaging\galley [FILE or FOLDER]     the window
rem   packaging\galley VERB ...             the command line: see packaging\galley --help
rem
rem GALLEY_JAVA names the JDK to use; otherwise JAVA_HOME, PATH and the usual places are looked at.
rem (No variable with a path is read inside parentheses: that of "Program Files (x86)" would close them.)
setlocal EnableExtensions DisableDelayedExpansion
for %%i in ("%~dp0..") do set "root=%%~fi"

set "jdk="
if not defined GALLEY_JAVA goto look
call :try "%GALLEY_JAVA%"
if not defined jdk >&2 echo galley: GALLEY_JAVA=%GALLEY_JAVA% is not a JDK 25 or newer& exit /b 2
goto found

:look
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk for %%b in ("%%~dpj..") do call :try "%%~fb"
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
    for /d %%d in ("%ProgramFiles%\%%~v\*") do if not defined jdk call :try "%%~d"
)
for /d %%d in ("%USERPROFILE%\.jdks\*") do if not defined jdk call :try "%%~d"
if defined jdk goto found
>&2 echo galley: no JDK 25 or newer found (looked at GALLEY_JAVA, JAVA_HOME, PATH, %ProgramFiles%, %USERPROFILE%\.jdks).
>&2 echo galley: install one (https://adoptium.net), or name its folder in GALLEY_JAVA.
exit /b 2

:found
rem Newer than the build? PowerShell compares the times; it answers with 1 when something is to be built.
set "stamp=%root%\target\run\windows"
powershell -NoProfile -Command "$s = Get-Item -ErrorAction SilentlyContinue $env:stamp; if (-not $s) { exit 1 }; $n = Get-ChildItem -Recurse -File \"$env:root\src\main\", \"$env:root\pom.xml\" | Where-Object LastWriteTime -gt $s.LastWriteTime | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto start
where mvn >nul 2>nul
if errorlevel 1 >&2 echo galley: needs Maven to build: https://maven.apache.org& exit /b 2
>&2 echo galley: building (the first time takes a minute or so)
if not exist "%root%\target\run" mkdir "%root%\target\run"
rem What is changed while it builds is newer than this.
type nul >"%stamp%.new"
set "JAVA_GALLEY_HOME=%jdk%"
call mvn -B -q -f "%root%\pom.xml" -DskipTests package 1>&2
if errorlevel 1 >&2 echo galley: the build failed& exit /b 2
rem JavaFX for this system goes on the module path, what it is not on the class path.
if exist "%root%\target\javafx" rmdir /s /q "%root%\target\javafx"
mkdir "%root%\target\javafx"
copy /y "%root%\target\lib\javafx-*-win*.jar" "%root%\target\javafx" >nul
copy /y "%root%\target\lib\jdk-jsobject-*-win*.jar" "%root%\target\javafx" >nul
move /y "%stamp%.new" "%stamp%" >nul

:start
set "common=-Xlog:disable -Xlog:all=error,aot=off,cds=off:stderr -XX:+UseSerialGC -Xms96m -XX:MetaspaceSize=96m --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
set "javafx=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m --add-modules javafx.controls,javafx.web --enable-native-access=javafx.graphics,javafx.web -Dcom.sun.webkit.useHTTP2Loader=false"
set "undisplayed="
if "%~1"=="shot" set "undisplayed=-Dglass.platform=Headless -Dprism.order=sw"
"%jdk%\bin\java" %common% --module-path "%root%\target\javafx" %javafx% %undisplayed% %GALLEY_JVM_OPTIONS% -cp "%root%\target\galley.jar;%root%\target\lib\*" galley.Main %*
exit /b %errorlevel%

rem try FOLDER: takes it as the JDK when its file `release` names Java 25 or newer
:try
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%r in ('findstr /b JAVA_VERSION^= "%~1\release"') do for /f "delims=.-+ tokens=1" %%n in ("%%~r") do (
    if %%n geq 25 set "jdk=%~1"
)
exit /b
