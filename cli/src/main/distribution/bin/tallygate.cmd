@echo off
rem Starts tallygate with the Java of JAVA_HOME, or the one on the path. JAVA_OPTS has further options of the JVM.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JAVA_OPTS% -jar "%~dp0..\lib\tallygate.jar" %*
exit /b %ERRORLEVEL%
