@echo off
rem Starts Livex with the Java runtime that lies beside it. --help lists the options; each has an environment variable too.
setlocal
set "HOME_OF_LIVEX=%~dp0.."
if not defined LIVEX_DATA set "LIVEX_DATA=%LOCALAPPDATA%\Livex"
if not defined LIVEX_PACKS set "LIVEX_PACKS=%HOME_OF_LIVEX%\packs"
if not defined LIVEX_FONTS if exist "%HOME_OF_LIVEX%\fonts" set "LIVEX_FONTS=%HOME_OF_LIVEX%\fonts"
chcp 65001 >nul
"%HOME_OF_LIVEX%\runtime\bin\java.exe" @JAVA_OPTIONS@ -Dlivex.program=livex -jar "%HOME_OF_LIVEX%\server\livex-server.jar" %*
